import pytest

from pages.blocks.formula import FormulaBlock
from pages.blocks.latex import mathml

EINSTEIN = (
    '<math display="block" alttext="E = mc^2"><mrow><mi>E</mi><mo>=</mo><mi>m</mi>'
    "<msup><mi>c</mi><mn>2</mn></msup></mrow></math>"
)


def inner(latex):
    return mathml(latex).partition("><mrow>")[2].removesuffix("</mrow></math>")


def test_a_formula_is_mathml_that_keeps_its_source(shaped, drawn):
    value = {"latex": " E = mc^2 ", "caption": "Rest energy"}

    assert shaped(FormulaBlock(), value) == {
        "latex": "E = mc^2",
        "mathml": EINSTEIN,
        "caption": "Rest energy",
    }
    assert drawn(FormulaBlock(), value) == (
        '<figure class="formula"><div class="formula__line" tabindex="0" role="group" '
        f'aria-label="Formula">{EINSTEIN}</div>'
        '<figcaption class="figure__caption" dir="auto">Rest energy</figcaption></figure>'
    )


@pytest.mark.parametrize("latex", ["$x$", "$$x$$", r"\[x\]", r"\(x\)"])
def test_what_frames_a_formula_in_a_text_is_left_out(latex):
    assert inner(latex) == "<mi>x</mi>"


def test_aligned_lines_are_aligned_and_not_numbered():
    for name in ("aligned", "align", "align*", "split"):
        latex = rf"\begin{{{name}}} a &= b \\ c &= d \end{{{name}}}"

        assert (inner(latex).count("<mtr>"), "(1)" in inner(latex)) == (2, False)


@pytest.mark.parametrize(
    ("latex", "message"),
    [
        ("x^", "“x^” is no formula. Nothing follows a “^” or “_”."),
        (r"\frac{a}", r"“\frac{a}” is no formula. Something is missing in it."),
        (
            r"\left( x",
            r"“\left( x” is no formula. A “\left” has no “\right”, or the other way round.",
        ),
        (r"\frac{a}{b", "A “{” is never closed. Write its “}”."),
        ("a}", "A “}” closes nothing. Take it out, or write the “{” before it."),
        (r"\foo", r"“\foo” is no command that is known here. Write the formula without it."),
        (
            r"\begin{tikzpicture}x\end{tikzpicture}",
            r"“\begin{tikzpicture}” is no command that is known here. "
            "Write the formula without it.",
        ),
        (
            r"\newcommand{\a}{\a\a}\a",
            r"“\newcommand” is no command that is known here. Write the formula without it.",
        ),
        ("a & b", r"“&” has no meaning here. Take it out, or write “\&”."),
        ("a $b$", r"“$” has no meaning here. Take it out, or write “\$”."),
        ("x" * 2001, "The formula is too long. Split it into several."),
        ("{" * 31 + "x" + "}" * 31, "The formula is nested too deep. Split it into several."),
        (
            r"\left(" * 300 + "x" + r"\right)" * 300,
            "The formula is too long. Split it into several.",
        ),
    ],
)
def test_bad_latex_is_told_in_plain_words(latex, message):
    with pytest.raises(ValueError) as caught:
        mathml(latex)

    assert str(caught.value) == message


def test_the_message_stands_at_the_formula(refused):
    message = r"“\foo” is no command that is known here. Write the formula without it."

    assert refused(FormulaBlock(), {"latex": r"\foo", "caption": ""}) == {"latex": [message]}


def test_a_draft_shows_the_source_of_a_formula_that_is_none(drawn):
    block = FormulaBlock()
    block.is_deferred_validation = True
    value = {"latex": r"\frac{<b>", "caption": ""}

    block.clean(block.to_python(value))

    assert r"<code>\frac{&lt;b&gt;</code>" in drawn(block, value)


@pytest.mark.parametrize(
    ("latex", "markup"),
    [
        (
            r"\text{<script>alert(1)</script>}",
            "<mtext>&lt;script&gt;alert(1)&lt;/script&gt;</mtext>",
        ),
        (r"\text{&lt;b&gt;}", "<mtext>&lt;b&gt;</mtext>"),
        (r"\unicode{x3c}", "<mi>&lt;</mi>"),
        (r"\href{javascript:alert(1)}{x}", "<mrow><mrow><mi>x</mi></mrow></mrow>"),
        (r"\style{position:fixed}{x}", "<mrow><mi>x</mi></mrow>"),
        (r"\class{button}{x}", "<mrow><mi>x</mi></mrow>"),
        (r"\color{red}x", "<mstyle><mi>x</mi></mstyle>"),
        (r"\hspace{10000em}x", "<mspace></mspace><mi>x</mi>"),
        (r"\tag{<i>}x", "<mtext>(&lt;i&gt;)</mtext><mi>x</mi>"),
    ],
)
def test_nothing_but_harmless_mathml_gets_out(latex, markup):
    assert inner(latex) == markup


def test_the_source_cannot_break_out_of_its_attribute():
    assert mathml('"><b>').startswith('<math display="block" alttext="&quot;&gt;&lt;b&gt;">')


@pytest.mark.parametrize(
    "latex",
    [
        r"\hat{y} = \sigma(\mathbf{W}x + b)",
        r"\sum_{i=1}^{n} \int_0^\infty \sqrt[3]{x_i}\,dx",
        r"f(x) = \begin{cases} 1 & x > 0 \\ 0 & \text{else} \end{cases}",
        r"\begin{pmatrix} a & b \\ c & d \end{pmatrix}",
        r"\operatorname*{argmin}_\theta \mathcal{L}(\theta) \in \mathbb{R}^{d}",
        r"\left\{ x \mid \|x\| \le 1 \right\}",
        r"\binom{n}{k} \approx 100\% \xrightarrow{a} \lim_{n\to\infty} \vec{v}\cdot\nabla",
    ],
)
def test_what_papers_use_is_typeset(latex):
    assert "\\" not in inner(latex)
