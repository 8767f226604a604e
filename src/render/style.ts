/** The one style sheet of all pages: no font, script or picture is loaded, so that a strict content policy holds. */
export const style = `:root {
  color-scheme: light dark;
  --paper: light-dark(#fdfcfa, #16181b);
  --card: light-dark(#ffffff, #1e2125);
  --ink: light-dark(#1c1e21, #e8e6e3);
  --quiet: light-dark(#5c6370, #9aa3ae);
  --rule: light-dark(#e4e0d8, #32363c);
  --accent: light-dark(#9a3412, #fdba74);
  --serif: Georgia, 'Noto Serif', 'Times New Roman', serif;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
}
* { box-sizing: border-box; }
body {
  margin: 0 auto;
  max-width: 46rem;
  padding: 0 1rem 3rem;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.55 var(--sans);
  overflow-wrap: break-word;
}
a { color: inherit; text-decoration-color: var(--rule); text-underline-offset: 0.2em; }
a:hover { color: var(--accent); text-decoration-color: currentColor; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.top { padding: 1rem 0; color: var(--quiet); font-size: 0.9rem; }
header { padding-top: 0.25rem; }
h1 { margin: 0.5rem 0 0.25rem; font: 700 clamp(1.8rem, 6vw, 2.6rem)/1.15 var(--serif); }
h2 { margin: 0; font: 700 1.2rem/1.3 var(--serif); }
h2 a { text-decoration: none; }
.about { margin: 0.25rem 0 0; color: var(--quiet); }
.subscribe { display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 0.9rem 0 0; padding: 0; list-style: none; }
.subscribe a {
  display: block;
  padding: 0.3rem 0.8rem;
  border: 1px solid var(--rule);
  border-radius: 1rem;
  background: var(--card);
  font-size: 0.85rem;
  text-decoration: none;
}
.list { margin: 1.5rem 0 0; padding: 0; list-style: none; border-top: 1px solid var(--rule); }
.list > li { padding: 1.1rem 0; border-bottom: 1px solid var(--rule); }
.entry { display: grid; grid-template: auto auto 1fr / minmax(0, 1fr) auto; }
.entry > * { grid-column: 1; }
.entry img {
  grid-column: 2;
  grid-row: 1 / span 3;
  width: 10rem;
  margin-inline-start: 1rem;
  aspect-ratio: 4 / 3;
  object-fit: cover;
  border-radius: 0.35rem;
  background: var(--rule);
}
.meta { margin: 0.3rem 0 0; color: var(--quiet); font-size: 0.85rem; }
.mark {
  padding: 0.05rem 0.45rem;
  border-radius: 0.25rem;
  background: var(--accent);
  color: var(--paper);
  font-size: 0.75rem;
  font-weight: 600;
}
.lede { margin: 0.45rem 0 0; }
.newest { margin: 0.6rem 0 0; padding: 0 0 0 1.1rem; }
.newest li { margin: 0.2rem 0; }
.empty { margin: 2rem 0; color: var(--quiet); }
.wide {
  --width: min(72rem, 100vw - 2rem);
  width: var(--width);
  margin: 1.5rem calc((100% - var(--width)) / 2) 0;
  overflow-x: auto;
}
table { border-collapse: collapse; width: 100%; font-size: 0.85rem; }
th, td { padding: 0.5rem 0.75rem 0.5rem 0; border-bottom: 1px solid var(--rule); text-align: start; vertical-align: top; }
th { color: var(--quiet); font-weight: 600; white-space: nowrap; }
td { min-width: 6rem; overflow-wrap: anywhere; }
td:last-child { min-width: 12rem; }
tr.bad td:first-child { color: var(--accent); font-weight: 600; }
tr.quiet td { color: var(--quiet); }
footer { margin-top: 2rem; color: var(--quiet); font-size: 0.85rem; }
@media (max-width: 34rem) {
  .entry img { width: 5.5rem; }
}
`;

/** A folded sheet: the mark of the service in a browser's tab. */
export const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">
  <rect width="16" height="16" rx="3" fill="#9a3412"/>
  <path d="M4 3h5l3 3v7H4z" fill="#fdfcfa"/>
  <path d="M9 3v3h3M6 8h4M6 10.5h4" fill="none" stroke="#9a3412"/>
</svg>
`;
