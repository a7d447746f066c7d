import "./page.css";
import { OfficeHost } from "../protocol";
import type { FunctionMetadata, WorkbookModel } from "../workbook/model";
import { createWorkbookModel } from "../workbook/univerModel";
import { newWorkbookData } from "../workbook/newWorkbook";
import { createGrid } from "./grid";
import { showLog } from "./logPanel";
import { showNotice } from "./notice";
import { openOfficeFrame } from "./officeFrame";
import { readRibbonButtons } from "./ribbon";

const locale = "zh-CN";
