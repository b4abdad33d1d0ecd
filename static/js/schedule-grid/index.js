// Makes the grid known to Wagtail's forms.

import { RowsBlock, RowsWidget } from "./widget.js";

window.telepath.register("graticule.schedule.RowsWidget", RowsWidget);
window.telepath.register("graticule.schedule.RowsBlock", RowsBlock);
