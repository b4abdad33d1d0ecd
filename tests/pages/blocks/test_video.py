import pytest

from pages.blocks.video import VideoBlock, frame_hosts
from pages.blocks.video_hosts import Player, player
from tests.factories.home import ContentPageFactory

ID = "dQw4w9WgXcQ"
YOUTUBE = f"https://www.youtube-nocookie.com/embed/{ID}"
SITE = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
    "img-src 'self' data:; media-src 'self' data:; connect-src 'self'; manifest-src 'self'"
)
REST = "base-uri 'self'; object-src 'none'; form-action 'self'; frame-ancestors 'self'"


def value(address, **changes):
    return {"title": "Ice", "address": address, "still": None, "caption": "", **changes}


@pytest.mark.parametrize(
    ("address", "name", "url"),
    [
        (f"https://www.youtube.com/watch?v={ID}", "YouTube", YOUTUBE),
        (
            f"https://m.youtube.com/watch?app=desktop&v={ID}&t=1m30s",
            "YouTube",
            f"{YOUTUBE}?start=90",
        ),
        (f"https://youtu.be/{ID}?t=5", "YouTube", f"{YOUTUBE}?start=5"),
        (f"https://youtube.com/shorts/{ID}", "YouTube", YOUTUBE),
        (f"https://www.youtube.com/live/{ID}?si=x&t=1h", "YouTube", f"{YOUTUBE}?start=3600"),
        (f"{YOUTUBE}?start=7", "YouTube", f"{YOUTUBE}?start=7"),
        ("https://vimeo.com/76979871", "Vimeo", "https://player.vimeo.com/video/76979871?dnt=1"),
        (
            "https://vimeo.com/76979871/0f1e2d",
            "Vimeo",
            "https://player.vimeo.com/video/76979871?dnt=1&h=0f1e2d",
        ),
        (
            "https://player.vimeo.com/video/76979871?h=0f1e2d",
            "Vimeo",
            "https://player.vimeo.com/video/76979871?dnt=1&h=0f1e2d",
        ),
        (
            "https://vimeo.com/channels/staffpicks/76979871",
            "Vimeo",
            "https://player.vimeo.com/video/76979871?dnt=1",
        ),
        ("https://av.tib.eu/media/21847", "TIB AV-Portal", "https://av.tib.eu/player/21847"),
        ("https://av.tib.eu/de/media/21847", "TIB AV-Portal", "https://av.tib.eu/player/21847"),
        (
            "https://media.ccc.de/v/36c3-10496-a_talk",
            "media.ccc.de",
            "https://media.ccc.de/v/36c3-10496-a_talk/oembed",
        ),
    ],
)
def test_the_player_of_a_video_is_known_by_its_address(address, name, url):
    assert player(address) == Player(name, url)


@pytest.mark.parametrize(
    "address",
    [
        "https://videos.example/watch?v=1",
        "https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
        "https://evil.example/https://youtu.be/dQw4w9WgXcQ",
        "https://youtube.com@evil.example/watch?v=dQw4w9WgXcQ",
        "https:///",
    ],
)
def test_a_video_of_an_unknown_site_is_refused_kindly(address, refused):
    message = (
        f"“{address}” is on a site whose videos cannot be shown here. Choose one on YouTube, "
        "Vimeo, TIB AV-Portal, media.ccc.de, or link to it in a text."
    )

    with pytest.raises(ValueError) as caught:
        player(address)

    assert str(caught.value) == message


def test_the_message_stands_at_the_address(refused):
    address = "https://videos.example/1"

    messages = refused(VideoBlock(), value(address))

    assert list(messages) == ["address"]
    assert messages["address"][0].startswith(f"“{address}” is on a site whose videos")


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://www.youtube.com/@channel", "YouTube"),
        ("https://www.youtube.com/playlist?list=PL1", "YouTube"),
        (f"https://youtu.be/{ID}longer", "YouTube"),
        ("https://vimeo.com/about", "Vimeo"),
        ("https://av.tib.eu/", "TIB AV-Portal"),
    ],
)
def test_an_address_of_no_single_video_is_refused(address, name, refused):
    message = f"“{address}” leads to no video on {name}. Copy the address of the video itself."

    assert refused(VideoBlock(), value(address)) == {"address": [message]}


def test_a_draft_may_have_any_address(shaped, drawn):
    block = VideoBlock()
    block.is_deferred_validation = True
    given = value("https://videos.example/1")

    block.clean(block.to_python(given))

    assert shaped(block, given)["player"] is None
    assert "data-video" not in drawn(block, given)


def test_a_video_is_a_link_until_a_script_makes_it_a_button(drawn):
    assert drawn(VideoBlock(), value(f"https://youtu.be/{ID}", caption="Filmed in May.")) == (
        f'<figure class="video"><div class="video__screen" data-video="{YOUTUBE}" data-title="Ice">'
        f'<a class="video__play" href="https://youtu.be/{ID}" rel="noopener">'
        '<span class="video__sign" aria-hidden="true"></span>'
        '<span class="video__title" dir="auto"><span class="visually-hidden">Play:</span>Ice</span>'
        '</a></div><figcaption><span class="figure__caption" dir="auto">Filmed in May.</span>'
        '<span class="figure__credit">The video is on YouTube, which is asked for nothing until it '
        "is played.</span></figcaption></figure>"
    )


def test_a_still_is_decoration_beside_the_title(image, shaped):
    shape = shaped(VideoBlock(), value(f"https://youtu.be/{ID}", still=image.pk))

    assert (shape["picture"]["alt"], shape["picture"]["credit"]) == ("", "Ada Open")


def test_a_page_allows_frames_of_its_videos_and_of_nothing_else(home, client):
    video = {"type": "video", "value": value("https://vimeo.com/76979871")}
    inner = {"type": "video", "value": value("https://av.tib.eu/media/1")}
    section = {"type": "section", "value": {"heading": "Films", "content": [inner]}}
    page = ContentPageFactory(parent=home, title="Films", slug="films", body=[video, section])

    assert page.live
    assert client.get("/films/")["Content-Security-Policy"] == (
        f"{SITE}; frame-src 'self' https://av.tib.eu https://player.vimeo.com; {REST}"
    )
    assert client.get("/")["Content-Security-Policy"] == f"{SITE}; {REST}"


def test_a_preview_allows_the_same_frames(home, client, administrator):
    client.force_login(administrator)
    video = {"type": "video", "value": value("https://vimeo.com/76979871")}
    home.body = [video]
    home.save_revision()

    answer = client.get(f"/admin/pages/{home.pk}/revisions/{home.latest_revision.pk}/view/")

    assert "; frame-src 'self' https://player.vimeo.com;" in answer["Content-Security-Policy"]


def test_a_body_without_videos_needs_no_frames():
    assert frame_hosts([{"type": "text", "id": None, "value": {"html": "<p>video</p>"}}]) == set()
