// The counter without the server. What is typed is sealed to the server's key before it is kept on this machine.
import { begin } from "./offline/page.js";

begin(document.querySelector("[data-offline]"));
