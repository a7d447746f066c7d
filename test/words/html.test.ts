import fc from "fast-check";
import { decodeEntities, htmlIn, stripHtml, withoutUnread } from "../../src/words/html";

test.each([
  ["<p>第一段</p><p>第二段</p>", "第一段\n第二段"],
  ["甲<br/>乙<BR>丙", "甲\n乙\n丙"],
  ['<span style="color:red" class=a>红</span>字', "红字"],
  ["<td nowrap width=3>格</td>", "格"],
  ["A&nbsp;B", "A B"],
  ["R&amp;D", "R&D"],
  ["&#65;&#x42;&ldquo;三公&rdquo;", "AB“三公”"],
  ["<o:p></o:p>完", "完"],
  ['<st1:chmetcnv unitname="㎡">5</st1:chmetcnv>', "5"],
  ["前<!-- 注 <b>- -->后", "前后"],
  ["<!--[if gte mso 9]><xml></xml><![endif]-->后", "后"],
  ["前<script>var a = '</p>' < 1;</script>后", "前后"],
  ['<STYLE type="text/css">p { color: red }</STYLE>目标', "目标"],
  ["目标<style>p { mso-", "目标"],
  ["<p>第一段</p>\n<p></p><p>第二段</p>", "第一段\n第二段"],
  ["<script foo bar>alert(1)</script>名", "名"],
])("%j is %j", (text, plain) => {
  expect(htmlIn(text)).not.toBeNull();
  expect(stripHtml(text)).toBe(plain);
});

test.each([
  "产值a<b，利润c>d的企业",
  "产值a<b 且 c>d",
  "产值a<b and c>d",
  "<=5",
  "x<5>y",
  "<<不低于>>",
  "&nosuch;",
  "A & B; C",
  " A & B\n\nC\n",
  "<企业>",
])("%j is no HTML", (text) => {
  expect(htmlIn(text)).toBeNull();
  expect(stripHtml(text)).toBe(text);
});

test.each([
  ["&lt;p&gt;正文&lt;/p&gt;", "&lt;p&gt;正文&lt;/p&gt;"],
  ["<b>见</b>&lt;p&gt;&nbsp;段", "见&lt;p&gt; 段"],
  ["&amp;nbsp;", "&amp;nbsp;"],
  ["&nb&#115;p;", "&nb&#115;p;"],
  ["<<b>p>正文", "<<b>p>正文"],
  ["a &lt; b", "a < b"],
])("%j is not taken for HTML once it has been cleaned", (text, plain) => {
  expect(stripHtml(text)).toBe(plain);
  expect(stripHtml(plain)).toBe(plain);
});

test("a second pass finds nothing more to take", () => {
  const piece = fc.constantFrom(
    ..."<>/&;#abp \n\"'=!-",
    "<b>",
    "</p>",
    "<script>",
    "</script>",
    "&lt;",
    "&gt;",
    "&amp;",
    "&nbsp;",
    "&#115;",
    "&quot;",
    "<!--",
    "-->",
    "企业",
    "<br>",
    "nbsp;",
    " class=x",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const once = stripHtml(pieces.join(""));
      expect(stripHtml(once)).toBe(once);
    }),
    { numRuns: 20_000 },
  );
});

test("what a browser would not show never lands in a text", () => {
  const around = fc.string({ unit: fc.constantFrom("甲", " ", "x"), maxLength: 5 });
  fc.assert(
    fc.property(around, around, fc.constantFrom("script", "style"), (before, after, name) => {
      const text = `${before}<${name}>secret</${name}>${after}`;
      expect(stripHtml(text)).not.toContain("secret");
    }),
  );
});

test("of scripts, styles and comments nothing is read, closed or not; the tags stay", () => {
  expect(
    withoutUnread('甲<script src="x">1</script>乙<!-- 2 --><P>丙</P><STYLE>3</style >丁'),
  ).toBe("甲乙<P>丙</P>丁");
  expect(withoutUnread("甲<style>3")).toBe("甲");
});

test("entities become characters once", () => {
  expect(decodeEntities("&amp;lt;&amp;#65;")).toBe("&lt;&#65;");
});

test.each([
  ["&nbsp;&ensp;&EMSP;&#160;&#xA0;", "     "],
  ["&lt;&gt;&amp;&quot;&apos;&middot;&hellip;", "<>&\"'·…"],
  ["&ldquo;&rdquo;&lsquo;&rsquo;&mdash;&ndash;&times;&ge;&le;", "“”‘’—–×≥≤"],
  ["&#9;&#10;&#13;&#32;&#065;&#x42;&#X43;", "\t\n\r ABC"],
  ["&#xd7ff;&#xe000;&#x4e00;&#128512;&#x10ffff;", "\ud7ff\ue000一😀\u{10ffff}"],
])("%j stands for %j", (entities, characters) => {
  expect(decodeEntities(entities)).toBe(characters);
});

test.each(
  "&#0; &#8; &#11; &#12; &#14; &#31; &#xd800; &#xdfff; &#x110000; &#; &#x; &#xg; &#12345678; &x; &nosuch; &constructor;".split(
    " ",
  ),
)("%s stands for no character", (entity) => {
  expect(decodeEntities(entity)).toBe(entity);
  expect(htmlIn(entity)).toBeNull();
});

test.each([
  ["甲<b>乙&amp;", "<b>"],
  ["R&D&nosuch;&#65;&lt;", "&#65;"],
  ["甲<!-- 注 -->", "<!-- 注 -->"],
])("of %j a person is shown %s", (text, first) => {
  expect(htmlIn(text)).toBe(first);
});

// Quadratic work on these would take minutes, and the test would never end.
test.each(["<", "<p ", '<p a="', "<!--", "<script", "</script ", "&#1", "<p a=b ", "<b>", "&lt;"])(
  "a cell full of %j is cleaned",
  (piece) => {
    const text = piece.repeat(Math.floor(200_000 / piece.length));
    expect(stripHtml(stripHtml(text))).toBe(stripHtml(text));
    expect(htmlIn(text)?.length ?? 0).toBeLessThan(text.length);
  },
);

test("a tag with an endless run of spaces is cleaned", () => {
  const text = `<p${" ".repeat(200_000)}x`;
  expect(stripHtml(text)).toBe(text);
});
