import { useEffect, useMemo, useState } from "react";
import { Pivot, PivotItem } from "office-ui-fabric-react/lib/Pivot";
import type { Actions, SeenScores } from "../actions";
import { languageFor } from "../locale/language";
import { PaneContext, usePane, type PaneTools } from "./state/context";
import { usePreferences } from "./state/preferences";
import { useAsked } from "./state/useAsked";
import { useHistory } from "./history/useHistory";
import { useLevels } from "./state/useLevels";
import { useSeveralForms } from "./overview/useSeveralForms";
import { useSheet } from "./state/useSheet";
import { useShown } from "./state/useShown";
import { useTexts } from "./state/useTexts";
import { useValidation } from "./state/useValidation";
import {
  HistoryPage,
  ImportView,
  OverviewHome,
  RowTools,
  ScoreView,
  SettingsView,
} from "./laterPages";
import { ErrorBoundary } from "./parts/ErrorBoundary";
import { Unanswered } from "./outcome/Unanswered";
import { Notice } from "./parts/Notice";
import { ReadFailure } from "./parts/ReadFailure";
import { StatusLine } from "./StatusLine";
import type { OpenedView } from "./template/actions/paneAction";
import { TemplateHome } from "./template/TemplateHome";
import { TemplateView } from "./template/TemplateView";
import { ValidationView } from "./validation/ValidationView";

const allViews = ["template", "validation", "importing", "scoring", "overview"] as const;
type View = (typeof allViews)[number];

/** The whole pane, in the language the user wants. */
export function Pane({ actions }: { actions: Actions }): JSX.Element {
  const [preferences, changePreferences] = usePreferences();
  const isShown = useShown();
  const levels = useLevels(actions, isShown);
  const texts = useTexts(preferences.language ?? languageFor(actions.displayLanguage()));
  const history = useHistory();
  const tools = useMemo<PaneTools>(
    () => ({ actions, texts, preferences, changePreferences, levels, history }),
    [actions, texts, preferences, changePreferences, levels, history],
  );
  return (
    <PaneContext.Provider value={tools}>
      <div className="pane" lang={texts.language}>
        <ErrorBoundary>
          <Shell isShown={isShown} />
        </ErrorBoundary>
      </div>
    </PaneContext.Provider>
  );
}

/** Status line, tabs, and the view that is chosen; until one is, the first that makes sense. */
function Shell({ isShown }: { isShown: boolean }): JSX.Element {
  const { actions, texts } = usePane();
  const sheet = useSheet(actions, isShown);
  const validation = useValidation(sheet);
  const several = useSeveralForms(actions, sheet);
  const views = allViews.filter((each) => several || each !== "overview");
  const [chosen, setChosen] = useState<View | null>(null);
  const [isCollecting, setCollecting] = useState(false);
  const [aside, setAside] = useState<"settings" | "history" | null>(null);
  const [isPageOpen, setPageOpen] = useState(false);
  const toggle = (page: "settings" | "history") => setAside(aside === page ? null : page);
  const { report, failure } = sheet;
  useEffect(() => {
    // The first view that makes sense opens; afterwards only the user changes views.
    if (report !== null) setChosen((before) => before ?? firstView(report));
  }, [report]);
  const show = (next: View) => {
    setAside(null);
    setChosen(next);
  };
  const validateSheet = () => {
    show("validation");
    validation.validateSheet();
  };
  useAsked({ validateSheet });
  if (failure?.code === "outsideExcel") {
    return <Notice kind="info">{texts.pane.errors.outsideExcel}</Notice>;
  }
  const view = chosen ?? "template";
  const openImport = (collects: boolean) => {
    setCollecting(collects);
    show("importing");
  };
  const opens: Record<OpenedView, () => void> = {
    importing: () => openImport(false),
    collecting: () => openImport(true),
    validating: validateSheet,
    validatingAll: () => {
      show("validation");
      validation.validateAll();
    },
  };
  const onView = (asked: OpenedView) => opens[asked]();
  const contents: Record<View, () => JSX.Element> = {
    template: () => (
      <TemplateView
        sheet={sheet}
        onView={onView}
        onPage={setPageOpen}
        home={(home) => <TemplateHome {...home} several={several} />}
      />
    ),
    validation: () => (
      <ValidationView sheet={sheet} validation={validation} onRules={() => setAside("settings")} />
    ),
    importing: () => (
      <ImportView
        isCollecting={isCollecting}
        onCollecting={setCollecting}
        onCollected={() => void sheet.refresh()}
        onMade={(made) => {
          validation.show(made);
          void sheet.refresh();
          show("validation");
        }}
      />
    ),
    scoring: () => <ScoreView sheet={sheet} />,
    overview: () => (
      <TemplateView
        sheet={sheet}
        onView={onView}
        home={(home) => (
          <OverviewHome
            {...home}
            validation={validation}
            isOpen={view === "overview" && aside === null}
          />
        )}
      />
    ),
  };
  return (
    <>
      <StatusLine
        sheet={sheet}
        settingsOpen={aside === "settings"}
        onSettings={() => toggle("settings")}
        historyOpen={aside === "history"}
        onHistory={() => toggle("history")}
      />
      <ReadFailure sheet={sheet} />
      <Unanswered sheet={sheet} />
      <main hidden={aside !== null}>
        <Pivot
          className="tabs"
          headersOnly
          selectedKey={view}
          getTabId={tabId}
          onLinkClick={(item) => {
            const next = views.find((each) => each === item?.props.itemKey);
            if (next !== undefined) show(next);
          }}
        >
          {views.map((each) => (
            <PivotItem key={each} itemKey={each} headerText={texts.pane.views[each]} />
          ))}
        </Pivot>
        <div hidden={view !== "validation" && (view !== "template" || isPageOpen)}>
          <RowTools sheet={sheet} explains={view === "template"} />
        </div>
        {views.map((each) => (
          // Every view stays mounted, so that what was typed or found is there on coming back.
          <div key={each} role="tabpanel" aria-labelledby={tabId(each)} hidden={each !== view}>
            {contents[each]()}
          </div>
        ))}
      </main>
      {aside === "history" && (
        <main>
          <HistoryPage onClose={() => setAside(null)} />
        </main>
      )}
      {aside === "settings" && (
        <main>
          <SettingsView
            rules={report?.rules ?? null}
            onClose={() => setAside(null)}
            onChanged={() => void sheet.refresh()}
          />
        </main>
      )}
    </>
  );
}

function firstView({ form }: SeenScores): View {
  return form === null ? "template" : "validation";
}

function tabId(view: string): string {
  return `perfscore-tab-${view}`;
}
