// Small modules, no framework; htmx is loaded beside this file. Everything is declared in data attributes.
import "./js/keys.js";
import "./js/rows.js";
import "./js/forms.js";
import "./js/combo.js";
import "./js/drafts.js";
import "./js/flow.js";
import "./js/away.js";
import "./js/card.js";
