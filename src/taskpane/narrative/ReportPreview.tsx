import type { Block, NarrativeReport, Piece } from "../../actions";
import { gapsIn, gapText, isGap } from "../../actions/narrative/told";
import { Fold } from "../parts/Fold";
import { usePageWords } from "../state/usePageWords";

/** How the report will read, chapter by chapter, with its gaps marked. */
export function ReportPreview({ report }: { report: NarrativeReport }): JSX.Element {
  const { narrative: words } = usePageWords();
  const { title, lead, chapters } = report;
  return (
    <section aria-label={words.preview} lang="zh-CN">
      <h3>{words.preview}</h3>
      {title.map((line, place) => (
        <p key={place}>
          <strong>
            <Pieces pieces={line} />
          </strong>
        </p>
      ))}
      <p>
        <Pieces pieces={lead} />
      </p>
      {chapters.map((chapter) => {
        const gaps = gapsIn(chapter).length;
        return (
          <Fold
            key={chapter.title}
            summary={
              <>
                <span className="grow">{chapter.title}</span>
                {gaps > 0 && <mark>{words.gaps(gaps)}</mark>}
              </>
            }
          >
            {chapter.blocks.map((block, place) => (
              <BlockPreview key={place} block={block} />
            ))}
          </Fold>
        );
      })}
    </section>
  );
}

function BlockPreview({ block }: { block: Block }): JSX.Element {
  if (block.kind === "heading") return <h4>{block.text}</h4>;
  if (block.kind === "paragraph") {
    return (
      <p>
        <Pieces pieces={block.pieces} />
      </p>
    );
  }
  return (
    <div className="drafted" tabIndex={0}>
      <table>
        <colgroup>
          {block.widths.map((width, column) => (
            <col key={column} style={{ width: `${width}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {block.headings.map((heading) => (
              <th key={heading}>{heading}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, place) => (
            <tr key={place}>
              {row.map((cell, column) => (
                <td key={column}>
                  <Pieces pieces={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Pieces({ pieces }: { pieces: readonly Piece[] }): JSX.Element {
  return (
    <>
      {pieces.map((piece, place) => {
        if (typeof piece === "string") return piece;
        return isGap(piece) ? <mark key={place}>{gapText(piece)}</mark> : piece.text;
      })}
    </>
  );
}
