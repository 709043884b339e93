/** Reached by a token: without one that is right they answer 404, whoever asks. */
export const tokenRoutes = [
  "GET /p",
  "GET /p/[token]",
  "GET /p/[token]/calendar",
  "GET /p/[token]/calendar.ics",
  "GET /p/calendar/[token]/exercises.ics",
  "GET /p/[token]/handout.pdf",
  "GET /p/[token]/manifest.webmanifest",
  "POST /p/[token]/open",
  "GET /p/[token]/pin",
  "POST /p/[token]/pin",
  "POST /p/[token]/logs",
  "POST /p/[token]/morning",
  "GET /p/[token]/day",
  "GET /p/[token]/pictures/[pictureId]",
  "GET /p/[token]/sw.js",
];
