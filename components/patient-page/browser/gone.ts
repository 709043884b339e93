/** On the page that says that a link opens nothing: what this device kept of that link goes too. */
import { forgetLink } from "./forget";

void forgetLink(location.pathname);
