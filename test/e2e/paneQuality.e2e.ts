/** Every page in both languages, light and dark: accessible, whole at 320 to 400 px, reached by keyboard, silent, at home. */
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { AxeResults } from "axe-core";
import type { Frame } from "playwright-core";
import { chineseTexts, type Texts } from "../../src/locale";
import { englishTexts } from "../../src/locale/en-US";
import type { PaneTexts } from "../../src/locale/zh-CN/pane";
import type { Stage, WorkbenchPage } from "../../tools/pictures/workbenchPage";
import { openStage, screenshotFolder, takesPictures } from "../../tools/pictures/workbenchPage";
import { pageWords, type PageWords } from "../../src/locale/pageWords";
import { noteWords } from "../../src/locale/noteWords";
import { addOtherUnits } from "./support/otherUnits";

const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const importText = readFileSync(
  require.resolve("../../examples/published/self-evaluation-2024.txt"),
  "utf8",
);

const importFiles = ["self-evaluation-2024.docx", "zip-bomb.xlsx"].map((name) =>
  path.join(__dirname, "../fixtures/import", name),
);

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** As wide as people have the pane; the pictures are of the usual one. */
const widths = [320, 400, 350];

interface Stands {
  pane: Frame;
  workbench: WorkbenchPage;
  words: PaneTexts;
  pages: PageWords;
  notes: (typeof noteWords)["zh-CN"];
}

type Steps = (stands: Stands) => Promise<unknown>;

const button = (pane: Frame, name: string) =>
  pane.getByRole("button", { name: new RegExp(`^${escaped(name)}`) }).first();
const tab = (pane: Frame, name: string) => pane.getByRole("tab", { name }).click();

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Words that a number follows, without it. */
const stem = (words: string) => words.split("0")[0]!.trim();

/** Comes to the choices of 模板, whatever was open, and takes one. */
async function takeChoice({ pane, words }: Stands, title: string): Promise<void> {
  const { views, back, template } = words;
  await tab(pane, views.template);
  const home = pane.locator("[role=tabpanel]:not([hidden])");
  const [choice, more, leave] = [
    home.getByRole("button", { name: new RegExp(`^${escaped(title)}`) }).first(),
    home.getByText(template.more, { exact: true }),
    home.getByRole("button", { name: back }),
  ];
  await choice.or(more).or(leave).first().waitFor();
  if (await leave.isVisible()) await leave.click();
  await choice.or(more).first().waitFor();
  if (!(await choice.isVisible())) await more.click();
  await choice.click();
}

/** What a person sees one after the other, each state built on the one before. */
const states: [name: string, steps: Steps][] = [
  ["template", ({ pane, words }) => tab(pane, words.views.template)],
  [
    "insert",
    async ({ pane, words }) => {
      await button(pane, words.template.insert.title).click();
      await pane.locator("form details.section:has(.adds) summary").last().click();
      await pane.locator("form details.section .adds button").last().click();
    },
  ],
  ["validation-empty", ({ pane, words }) => tab(pane, words.views.validation)],
  ["import", ({ pane, words }) => tab(pane, words.views.importing)],
  [
    "collect",
    async ({
      pane,
      words: {
        template: { collect },
      },
    }) => {
      await button(pane, collect.title).click();
      await pane.locator("input[type='file'][multiple]").setInputFiles(importFiles);
      await pane.locator(".to-choose").first().waitFor();
    },
  ],
  [
    "import-preview",
    async ({ pane, words: { back, importing } }) => {
      await button(pane, back).click();
      await pane.getByText(importing.sources.text, { exact: true }).click();
      await pane.getByLabel(importing.pasteLabel).fill(importText);
      await button(pane, importing.recognise).click();
      await pane.locator(".draft-row").first().waitFor();
      await pane.locator(".draft-row button").nth(3).click();
    },
  ],
  [
    "validation",
    async ({ pane, words: { importing } }) => {
      await button(pane, importing.generate(1)).click();
      await pane.locator("[data-problem]").first().waitFor({ timeout: 60_000 });
      await pane.locator("[data-problem]").first().click();
      await pane.locator(".details").waitFor();
    },
  ],
  [
    "verify",
    async ({ pane, notes }) => {
      await pane.locator(".details button", { hasText: notes.verify }).click();
      await pane.getByLabel(notes.reason).waitFor();
    },
  ],
  [
    "live-checks",
    async ({ pane, words: { checks } }) => {
      await pane.getByText(checks.title, { exact: true }).click();
      await button(pane, checks.renew).waitFor();
    },
  ],
  [
    "rows",
    async ({ pane, workbench, words }) => {
      await tab(pane, words.views.validation);
      await workbench.click("H16");
      await pane.locator(".row-tools button").first().waitFor();
    },
  ],
  [
    "scoring",
    async ({ pane, words: { views } }) => {
      await tab(pane, views.scoring);
      await pane.locator("[role=tabpanel]:not([hidden]) table").first().waitFor();
    },
  ],
  [
    "formulas",
    async (stands) => {
      const { writeFormulas } = stands.words.template;
      await takeChoice(stands, writeFormulas.title);
      await button(stands.pane, writeFormulas.look).waitFor();
    },
  ],
  [
    "hand-in",
    async (stands) => {
      await takeChoice(stands, stands.words.template.handIn.title);
      await stands.pane.locator("form .notice").waitFor();
    },
  ],
  [
    "narrative",
    async (stands) => {
      await takeChoice(stands, stands.words.template.narrative.title);
      const chapters = stands.pane.locator("section[lang] summary");
      await chapters.first().waitFor();
      for (const chapter of await chapters.all()) await chapter.click();
      await button(stands.pane, stands.pages.narrative.download).waitFor();
    },
  ],
  [
    "monitoring",
    async (stands) => {
      await takeChoice(stands, stands.words.template.monitoring.title);
      await stands.pane.getByLabel(stands.pages.monitoring.month).waitFor();
    },
  ],
  [
    "comparison",
    async (stands) => {
      await addOtherUnits(stands.workbench, ["703002朝阳市教育局", "703003朝阳市水务局"]);
      await takeChoice(stands, stands.words.template.comparison.title);
      await button(stands.pane, stands.pages.comparison.write).waitFor();
    },
  ],
  [
    "review",
    async (stands) => {
      const { pane, pages, words } = stands;
      await takeChoice(stands, words.template.review.title);
      await pane.locator("section button.wide").first().click();
      await pane.getByText(words.template.onOwn.review).waitFor();
      await takeChoice(stands, words.template.review.title);
      await button(pane, pages.review.differences).waitFor();
    },
  ],
  [
    "overview",
    async ({ pane, words }) => {
      await tab(pane, words.views.overview);
      await pane.locator("[data-form]").first().waitFor();
    },
  ],
  [
    "sample",
    async ({ pane, pages, words }) => {
      await button(pane, words.template.spotCheck.title).click();
      await pane.getByLabel(pages.sample.seed).waitFor();
    },
  ],
  [
    "publish",
    async ({ pane, words, pages }) => {
      await button(pane, words.back).click();
      await button(pane, words.template.publish.title).click();
      await pane.locator(".kept input").first().waitFor();
      await pane.getByText(pages.publish.contents).click();
    },
  ],
  [
    "blank-forms",
    async ({ pane, pages }) => {
      await button(pane, pages.publish.blank).click();
      await pane.getByLabel(pages.insert.unitList).fill("703002 朝阳市教育局");
      await pane.getByLabel(pages.publish.place).waitFor();
    },
  ],
  [
    "history",
    async ({ pane, words }) => {
      await button(pane, words.status.history).click();
      await pane.locator("main:not([hidden]) li").first().waitFor();
    },
  ],
  [
    "settings",
    async ({ pane, pages, words }) => {
      await button(pane, words.status.settings).click();
      await pane.getByLabel(pages.precheck.setting, { exact: true }).selectOption("provincial");
    },
  ],
  [
    "precheck",
    async ({ pane, pages, words }) => {
      await button(pane, words.status.settings).click();
      await tab(pane, words.views.validation);
      await button(pane, words.validation.validateAll).click();
      const fold = pane.locator("summary", { hasText: stem(pages.precheck.found(0)) }).first();
      await fold.waitFor({ timeout: 60_000 });
      await fold.click();
    },
  ],
];

const looks = [
  { texts: chineseTexts, theme: "light", language: chineseTexts.language },
  { texts: englishTexts, theme: "dark", language: englishTexts.language },
] as const;

test.each(looks)(
  "the pane in $language, $theme",
  async ({ texts, theme, language }) => {
    const workbench = await stage.open();
    const pane = await workbench.pane();
    await choose(pane, texts, theme);
    const stands = {
      ...{ pane, workbench, words: texts.pane },
      ...{ pages: pageWords[language], notes: noteWords[language] },
    };
    const faults: Record<string, unknown> = {};
    for (const [name, steps] of states) {
      await steps(stands);
      const found: Record<string, string[]> = {};
      for (const width of widths) {
        await paneWidth(workbench, width);
        found[`at ${width}`] = await notWhole(pane);
      }
      await picture(pane, `pane-${language}-${name}`);
      found.axe = await seriousFindings(pane);
      // What Tab comes to is the same in each language, and takes the longest to look at.
      if (texts === chineseTexts) found.unreached = await unreachedByTab(workbench, pane);
      const some = Object.entries(found).filter(([, list]) => list.length > 0);
      if (some.length > 0) faults[name] = Object.fromEntries(some);
    }
    expect(faults).toEqual({});
    expect(workbench.complaints).toEqual([]);
    expect([...workbench.hosts]).toEqual(["localhost"]);
    await workbench.close();
  },
  300_000,
);

/** Chooses language and appearance as a person does. */
async function choose(pane: Frame, { language, pane: spoken }: Texts, theme: string) {
  const { pane: words } = chineseTexts;
  await button(pane, words.status.settings).click();
  await pane.getByLabel(words.settings.theme).selectOption(theme);
  await pane.getByLabel(words.settings.language).selectOption(language);
  await button(pane, spoken.status.settings).click();
}

async function paneWidth({ page }: WorkbenchPage, pixels: number): Promise<void> {
  await page.evaluate((width) => {
    const pane = document.getElementById("pane");
    if (pane) Object.assign(pane.style, { width: `${width}px`, flex: `0 0 ${width}px` });
  }, pixels);
  await page.waitForFunction(
    (width) => document.querySelector("#pane iframe")?.clientWidth === width,
    pixels,
  );
}

/** Serious and critical findings of axe-core, WCAG 2 A and AA. */
async function seriousFindings(pane: Frame): Promise<string[]> {
  if (!(await pane.evaluate(() => "axe" in window))) await pane.evaluate(axeSource);
  const { violations } = await pane.evaluate(() => {
    const { axe } = window as unknown as {
      axe: { run: (root: Document, options: object) => Promise<AxeResults> };
    };
    return axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"],
      resultTypes: ["violations"],
    });
  });
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}

/**
 * What is not seen whole: elements over the pane's right edge; words that are cut off, unless a tooltip has them and
 * enough of them is left to go by; titles of controls and headings in more than two lines.
 */
function notWhole(pane: Frame): Promise<string[]> {
  return pane.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const all = [...document.querySelectorAll<HTMLElement>("#pane *")].filter((element) =>
      element.checkVisibility(),
    );
    const told = (what: string, elements: HTMLElement[]) =>
      elements.map((element) => `${what}: ${element.outerHTML.slice(0, 160)}`);
    const right = (element: HTMLElement) => element.getBoundingClientRect().right;
    const over = scrollWidth <= clientWidth ? [] : all.filter((each) => right(each) > clientWidth);
    const LEAST_SEEN = 80;
    const cut = all.filter((element) => {
      const isCut =
        getComputedStyle(element).overflowX === "hidden" &&
        element.scrollWidth > element.clientWidth + 1 &&
        !element.matches(".offscreen, svg, input");
      const isTold = element.closest("[title]") !== null && element.clientWidth >= LEAST_SEEN;
      return isCut && !isTold;
    });
    const lines = (element: HTMLElement) => {
      const words = document.createRange();
      words.selectNodeContents(element);
      const tops = [...words.getClientRects()].map(({ bottom }) => Math.round(bottom / 6));
      return new Set(tops).size;
    };
    const titles =
      "h2, h3, legend, [role='tab'], .ms-Button-label, .ms-Button-description, .status-text, .level";
    const long = all.filter((element) => element.matches(titles) && lines(element) > 2);
    return [...told("over", over), ...told("cut", cut), ...told("three lines", long)];
  });
}

/** The pane as it is, without the sheet beside it. */
async function picture(pane: Frame, name: string): Promise<void> {
  if (!takesPictures) return;
  mkdirSync(screenshotFolder, { recursive: true });
  await pane.evaluate(() => document.fonts.ready);
  const element = await pane.frameElement();
  await element.screenshot({ path: path.join(screenshotFolder, `${name}.png`) });
}

/** Controls that no press of Tab (or an arrow key, in a group of which one is a tab stop) comes to. */
async function unreachedByTab({ page }: WorkbenchPage, pane: Frame): Promise<string[]> {
  await pane.evaluate(() => {
    const reached = new Set<Element>();
    Object.assign(window, { reached });
    document.addEventListener("focusin", ({ target }) => reached.add(target as Element));
    (document.activeElement as HTMLElement | null)?.blur();
    document.querySelector<HTMLElement>("button, input, select, a[href]")?.focus();
  });
  const controls = "button, input, select, textarea, summary, a[href]";
  const count = await pane.locator(controls).count();
  for (let press = 0; press < count + 5; press++) {
    await page.keyboard.press("Tab");
    if (!(await pane.evaluate(() => document.hasFocus()))) break;
  }
  return pane.evaluate((selector) => {
    const { reached } = window as unknown as { reached: Set<Element> };
    const groupOf = (control: Element): Element[] => {
      if (control.getAttribute("role") === "tab") return siblings('[role="tab"]');
      if (control.closest(".problem")) return siblings(".problem button");
      if (control instanceof HTMLInputElement && control.type === "radio") {
        return siblings(`input[type="radio"][name="${control.name}"]`);
      }
      return [control];
    };
    const siblings = (of: string) => [...document.querySelectorAll(of)];
    return siblings(selector)
      .filter((control) => control.checkVisibility() && !control.matches(":disabled"))
      .filter((control) => !groupOf(control).some((each) => reached.has(each)))
      .map((control) => control.outerHTML.slice(0, 160));
  }, controls);
}
