import type { FaultRecord, RequestLog, RequestRecord } from "../protocol/requestLog";

/** Actions shown of one request; a form's insertion has hundreds. */
const actionsShown = 6;
/** Rows kept; a big workbook calls the add-in's functions thousands of times. */
const rowsKept = 500;

const kinds: Record<RequestRecord["kind"], string> = {
  sync: "同步",
  cleanup: "释放",
  service: "服务",
};

const faults: Record<FaultRecord["kind"], string> = {
  malformedMessage: "格式不对的消息",
  wrongOrigin: "来源不对的消息",
  unknownMessage: "不认识的消息",
  internal: "工作台自身出错",
};

/** Shows what passes between the add-in and the workbook: each request, each fault, newest last. */
export class LogPanel {
  private stopFollowing: (() => void)[] = [];

  constructor(
    private readonly panel: HTMLElement,
    private readonly button: HTMLElement,
  ) {
    button.addEventListener("click", () => {
      panel.hidden = !panel.hidden;
      button.setAttribute("aria-expanded", String(!panel.hidden));
      panel.querySelector("tbody tr:last-child")?.scrollIntoView({ block: "nearest" });
    });
  }

  /** Shows this log from its beginning, in place of the one shown before. */
  follow(log: RequestLog): void {
    for (const stop of this.stopFollowing) stop();
    const body = drawTable(this.panel);
    const add = (row: HTMLTableRowElement) => {
      body.append(row);
      if (body.rows.length > rowsKept) body.deleteRow(0);
      this.button.textContent = `日志（${log.syncCount} 次同步）`;
      if (!this.panel.hidden) row.scrollIntoView({ block: "nearest" });
    };
    this.button.textContent = "日志";
    log.requests.forEach((record) => add(requestRow(record)));
    log.faults.forEach((record) => add(faultRow(record)));
    this.stopFollowing = [
      log.onRequest((record) => add(requestRow(record))),
      log.onFault((record) => add(faultRow(record))),
    ];
  }
}

function drawTable(panel: HTMLElement): HTMLTableSectionElement {
  const table = document.createElement("table");
  const head = table.createTHead().insertRow();
  for (const title of ["#", "种类", "动作", "请求字节", "应答字节", "错误"]) {
    const cell = document.createElement("th");
    cell.textContent = title;
    head.append(cell);
  }
  panel.replaceChildren(table);
  return table.createTBody();
}

function requestRow(record: RequestRecord): HTMLTableRowElement {
  const row = document.createElement("tr");
  const error = record.error
    ? `${record.error.Code} ${record.error.Location ?? ""} ${record.error.Message}`
    : "";
  cell(row, String(record.number), "number");
  cell(row, kinds[record.kind]);
  cell(row, shortened(record.actions)).title = record.actions.join("\n");
  cell(row, String(record.requestBytes), "number");
  cell(row, String(record.responseBytes), "number");
  cell(row, error);
  if (record.error) row.className = "failed";
  return row;
}

function faultRow(fault: FaultRecord): HTMLTableRowElement {
  const row = document.createElement("tr");
  row.className = "failed";
  for (const text of ["", faults[fault.kind], "", "", "", fault.message]) cell(row, text);
  return row;
}

function cell(row: HTMLTableRowElement, text: string, className = ""): HTMLTableCellElement {
  const result = row.insertCell();
  result.textContent = text;
  result.className = className;
  return result;
}

function shortened(actions: string[]): string {
  const rest = actions.length - actionsShown;
  const shown = actions.slice(0, actionsShown).join(" · ");
  return rest > 0 ? `${shown} · 另有 ${rest} 个` : shown;
}
