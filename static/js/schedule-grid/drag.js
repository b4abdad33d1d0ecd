// Moving a row with the mouse, a pen or a finger, by its number.

export function makeDraggable(table, { moved }) {
  const { body } = table;
  let id = null;
  let over = null;

  const lineAt = (y) =>
    [...body.children].find((line) => y < line.getBoundingClientRect().bottom) || null;

  const mark = (line) => {
    over?.classList.remove("is-target", "is-target-after");
    over = line;
    if (!line) return;
    const down = Number(line.dataset.index) > Number(table.lines.get(id).dataset.index);
    line.classList.add(down ? "is-target-after" : "is-target");
  };

  body.addEventListener("pointerdown", (event) => {
    const place = table.placeOf(event.target);
    if (event.button !== 0 || place?.column !== "row") return;
    id = place.id;
    body.setPointerCapture(event.pointerId);
  });
  body.addEventListener("pointermove", (event) => {
    if (!id) return;
    const line = lineAt(event.clientY) || body.lastElementChild;
    if (line.dataset.row !== id || over) table.lines.get(id).classList.add("is-dragged");
    if (line !== over) mark(line);
    line.scrollIntoView({ block: "nearest" });
  });
  const end = (isDrop) => () => {
    const target = over;
    const dragged = id;
    mark(null);
    table.lines.get(dragged)?.classList.remove("is-dragged");
    id = null;
    if (isDrop && dragged && target && target.dataset.row !== dragged) {
      moved(dragged, Number(target.dataset.index));
    }
  };
  body.addEventListener("pointerup", end(true));
  body.addEventListener("pointercancel", end(false));
}
