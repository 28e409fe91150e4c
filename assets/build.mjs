// Style sheets and scripts of the pages -> src/chuan/base/web/static/build/. Run by `./dev assets`.
import { access, copyFile, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

const SOURCE = "src/chuan/base/web/assets";
const TARGET = "src/chuan/base/web/static/build";
const ENTRIES = ["officer.css", "officer.js", "citizen.css", "citizen.js", "hall.css", "hall.js", "offline.js", "offline-worker.js"];

/** Only the files that stand there: the citizens' pages may need no script. */
async function present(names) {
  const found = await Promise.all(names.map((name) => access(join(SOURCE, name)).then(() => name, () => null)));
  return found.filter(Boolean);
}

/** Every browser that runs these pages reads woff2; the older copies of the letters stay out. */
const woff2Only = {
  name: "woff2-only",
  setup(it) {
    it.onResolve({ filter: /\.woff$/ }, () => ({ path: "data:font/woff;base64,", external: true }));
  },
};

await rm(TARGET, { recursive: true, force: true });
await mkdir(TARGET, { recursive: true });
await build({
  entryPoints: (await present(ENTRIES)).map((name) => join(SOURCE, name)),
  outdir: TARGET,
  bundle: true,
  minify: true,
  format: "iife",
  target: ["es2022", "chrome111", "firefox115", "safari16.4"],
  loader: { ".svg": "dataurl", ".woff2": "file", ".png": "file" },
  assetNames: "fonts/[name]",
  charset: "utf8",
  legalComments: "linked",
  logLevel: "warning",
  plugins: [woff2Only],
});
await copyFile(process.env.CHUAN_HTMX, join(TARGET, "htmx.js"));
