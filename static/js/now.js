// The row of a schedule that is on now is marked; looked at again each half minute.
const rows = [...document.querySelectorAll(".session__row")].flatMap((row) => {
    const [begin, end] = row.querySelectorAll("time");
    return begin && end ? [{ row, begin: Date.parse(begin.dateTime), end: Date.parse(end.dateTime) }] : [];
});

function mark() {
    const now = Date.now();
    for (const { row, begin, end } of rows) {
        const isOn = begin <= now && now < end;
        row.toggleAttribute("data-now", isOn);
        if (isOn) row.setAttribute("aria-current", "time");
        else row.removeAttribute("aria-current");
    }
}

mark();
setInterval(mark, 30_000);
