/** For a page with drawn figures. What leads, notes and counts comes first and does not need them. */
import "./main";
import "./figures";
