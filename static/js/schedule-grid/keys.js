// The keyboard: moving, editing and changing rows without a mouse.

const STEPS = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -99],
  End: [0, 99],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};
const CORNERS = { Home: [-999, -99], End: [999, 99] };

// What a key means while a cell has the focus; nothing if it is not ours.
export function keyInCell(event, grid) {
  const { key } = event;
  const command = event.ctrlKey || event.metaKey;
  const place = grid.table.place;
  if (command && key === "Enter") return () => grid.add();
  if (command && CORNERS[key]) return () => grid.go(...CORNERS[key]);
  if (command) return null;
  if (event.altKey) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[key];
    return step ? () => grid.shift(step) : null;
  }
  if (STEPS[key]) return () => grid.go(...STEPS[key]);
  if (key === "Enter" || key === "F2") return () => grid.edit(place);
  if (key === "Delete" || key === "Backspace") return () => grid.clear(place);
  if (key === "Escape") return grid.drawer.isOpen ? () => grid.drawer.close() : null;
  if (key.length === 1 && key !== " ") return () => grid.edit(place, key);
  return null;
}

export function keyInEditor(event, grid) {
  const leave = (down, right) => () => {
    grid.editor.close();
    grid.go(down, right);
  };
  if (event.isComposing) return null;
  if (event.key === "Escape") {
    return () => {
      grid.editor.cancel();
      grid.table.focus();
    };
  }
  if (event.key === "Enter") return leave(event.shiftKey ? -1 : 1, 0);
  if (event.key === "Tab") return grid.nextCell(event.shiftKey ? -1 : 1);
  return null;
}

// Taking back works wherever the browser's own undo of a text field does not.
export function keyAnywhere(event, grid) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? () => grid.redo() : () => grid.undo();
  return key === "y" ? () => grid.redo() : null;
}
