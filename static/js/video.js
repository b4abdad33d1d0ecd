// A page with videos: the link to each becomes a button, and a press puts the player in its place.
// Nothing is asked of the video's site before that.

function play(screen) {
    const address = new URL(screen.dataset.video);
    address.searchParams.set("autoplay", "1");
    const frame = document.createElement("iframe");
    frame.className = "video__frame";
    frame.src = address.href;
    frame.title = screen.dataset.title;
    frame.allow = "autoplay; fullscreen; picture-in-picture";
    frame.allowFullscreen = true;
    frame.referrerPolicy = "strict-origin"; // players ask who shows them, of a shared draft too
    screen.replaceChildren(frame);
    frame.focus();
}

for (const screen of document.querySelectorAll("[data-video]")) {
    const link = screen.querySelector("a");
    const button = document.createElement("button");
    button.type = "button";
    button.className = link.className;
    button.append(...link.childNodes);
    button.addEventListener("click", () => play(screen));
    link.replaceWith(button);
}
