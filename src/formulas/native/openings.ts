import { operatorSpellings } from "../../scoring";
import { quoted } from "./text";

/** Words before numbers and words alike (达到95%, 达到预期目标), so that what follows them decides. */
const passedOver = ["达到", "为"];
/** Words with it are words, whatever date they begin with: 2024年底前完成. */
const finished = "完";
/** How a number may begin, with or without a sign of an operator, and behind 达到: 达到或超过5. */
const numberOpenings = "0123456789０１２３４５６７８９+-＋－−–.．(（¥￥ 　或";

const spellings = Object.entries(operatorSpellings)
  .filter(([operator]) => operator !== "qualitative")
  .flatMap(([, spelt]) => spelt.split(" "));
const isWord = (spelling: string) => /^\p{L}/u.test(spelling);
const behindNumbers = /^(以|及|之)/u;

const characters = together([
  numberOpenings,
  ...spellings.filter((each) => !isWord(each)),
  "＝＞＜",
]);
/** The first two characters of words that are operators, one after the other. */
const words = spellings
  .filter((each) => isWord(each) && !behindNumbers.test(each))
  .filter((each) => !passedOver.some((word) => each.startsWith(word)))
  .map((each) => each.slice(0, 2))
  .flatMap((opening) => [opening, opening.charAt(0).toUpperCase() + opening.slice(1)])
  .filter((opening, place, all) => all.indexOf(opening) === place)
  .join("");

/** The characters of texts, each once. */
function together(texts: string[]): string {
  return [...new Set(texts.join(""))].join("");
}

/**
 * The condition that a text target may hold a number, so that its row is no plain 定性 one: with an
 * operator glued to it (≥50, 98%以上, 不低于5) the row is a 定量 one, without one it lacks its operator.
 * COUNT counts what FIND finds. Errs on the side of a number.
 */
export function opensAsNumberFormula(cell: string): string {
  const rest = passedOver.reduce((text, word) => `SUBSTITUTE(${text},${quoted(word)},"",1)`, cell);
  const opensBySign = `FIND(LEFT(${rest}&"无"),${quoted(characters)})`;
  const opensByWord = `FIND(LEFT(${cell}&"无无",2),${quoted(words)})`;
  return `COUNT(FIND(${quoted(finished)},${cell}))<COUNT(${opensBySign},${opensByWord})`;
}

/** Whether that condition holds of a text. */
export function opensAsNumber(text: string): boolean {
  const rest = passedOver.reduce((left, word) => left.replace(word, ""), text);
  const marks = [
    characters.includes((rest + "无").slice(0, 1)),
    words.includes((text + "无无").slice(0, 2)),
  ].filter(Boolean);
  return Number(text.includes(finished)) < marks.length;
}
