import { useState, type ReactNode } from "react";
import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import type { JudgedFile, JudgedForm } from "../../actions";
import { OutcomeNotice } from "../outcome/OutcomeNotice";
import { Fold } from "../parts/Fold";
import { Notice } from "../parts/Notice";
import { PageHeading } from "../parts/PageHeading";
import { Select } from "../parts/Select";
import { TaskState } from "../parts/TaskState";
import { usePane } from "../state/context";
import { usePageWords } from "../state/usePageWords";
import { FormItem, RefusedItem } from "./CollectedItem";
import { FileDrop } from "./FileDrop";
import type { Collection } from "./useCollection";

/** 收表: many files are chosen, each is told what it is, and forms are put into the workbook. */
export function CollectPage(props: { collection: Collection; onBack: () => void }): JSX.Element {
  const { collection, onBack } = props;
  const { pane } = usePane().texts;
  const { collect: words } = usePageWords();
  const { task, doing, files, left, outcome } = collection;
  const working = (what: string) =>
    doing === "changing" ? pane.template.changing : words[doing](what);
  const { title } = pane.template.collect;
  return (
    <section className="view" aria-label={title}>
      <PageHeading title={title} onBack={onBack} />
      {outcome !== null && (
        <OutcomeNotice outcome={outcome} disabled={task.running} onUndo={collection.undo} />
      )}
      {files === null && <p className="hint">{words.lead}</p>}
      <FileDrop
        label={files === null ? words.choose : words.chooseMore}
        disabled={task.running}
        onChoose={collection.add}
      />
      {left > 0 && !task.running && <Notice kind="info">{words.stopped(left)}</Notice>}
      {files === null ? (
        <TaskState task={task} working={working} />
      ) : (
        <FilesRead collection={collection} files={files} working={working} />
      )}
    </section>
  );
}

interface FilesReadProps {
  collection: Collection;
  files: JudgedFile[];
  working: (what: string) => string;
}

function FilesRead({ collection, files, working }: FilesReadProps): JSX.Element {
  const { collect: words } = usePageWords();
  const { task, onlyListed, wanted, canPut, sheetOf } = collection;
  const forms = files.flatMap((file) => file.forms.map((form) => ({ file, form })));
  const refused = files.filter((file) => file.forms.length === 0);
  const taken = forms.filter(({ form }) => sheetOf(form) !== undefined);
  const open = forms.filter(({ form }) => sheetOf(form) === undefined);
  const isReady = ({ form }: { form: JudgedForm }) => form.standing.is === "new";
  const ready = open.filter(isReady);
  const others = open.filter((each) => !isReady(each));
  const itemOf = ({ file, form }: { file: JudgedFile; form: JudgedForm }) => (
    <FormItem
      key={form.key}
      file={file}
      form={form}
      sheet={sheetOf(form)}
      isChosen={onlyListed ? undefined : collection.isChosen(form)}
      disabled={task.running}
      onChoose={(isChosen) => collection.choose(form, isChosen)}
    />
  );
  return (
    <>
      <div className="row">
        <strong className="grow" role="status">
          {words.read(files.length, forms.length)}
        </strong>
        <DefaultButton
          text={words.startOver}
          disabled={task.running}
          onClick={collection.startOver}
        />
      </div>
      <Group
        title={words.toLookAt}
        startsOpen
        items={[
          ...refused.map((file) => <RefusedItem key={file.key} file={file} />),
          ...others.map(itemOf),
        ]}
      />
      <Group title={words.ready} startsOpen={ready.length <= AT_ONCE} items={ready.map(itemOf)} />
      <Group title={words.taken} items={taken.map(itemOf)} />
      <div className="sticky">
        <TaskState task={task} working={working} />
        <Select
          label={words.how}
          value={onlyListed ? "list" : "sheets"}
          options={[
            { key: "sheets", text: words.sheets },
            { key: "list", text: words.onlyList },
          ]}
          disabled={task.running}
          onChange={(key) => collection.setOnlyListed(key === "list")}
        />
        <PrimaryButton
          className="wide"
          text={words.take(wanted)}
          disabled={task.running || !canPut}
          onClick={collection.put}
        />
      </div>
    </>
  );
}

/** So many are drawn at a time: more would keep the pane from answering. */
const AT_ONCE = 20;

interface GroupProps {
  title: (n: number) => string;
  startsOpen?: boolean;
  items: ReactNode[];
}

/** Items of one kind under their number; none are drawn before it is opened. */
function Group({ title, startsOpen = false, items }: GroupProps): JSX.Element | null {
  const { collect: words } = usePageWords();
  const [isOpen, setOpen] = useState(startsOpen);
  const [limit, setLimit] = useState(AT_ONCE);
  if (items.length === 0) return null;
  return (
    <Fold summary={title(items.length)} startsOpen={startsOpen} onToggle={setOpen}>
      {isOpen && <ul>{items.slice(0, limit)}</ul>}
      {isOpen && items.length > limit && (
        <DefaultButton
          text={words.more(Math.min(AT_ONCE, items.length - limit))}
          onClick={() => setLimit(limit + AT_ONCE)}
        />
      )}
    </Fold>
  );
}
