/** The API table: everything of Excel's API that the workbench has. */
import type { ApiTable } from "../engine/members";
import * as comments from "./comments";
import * as conditionalFormats from "./conditionalFormat";
import { conditionalVisuals } from "./conditionalVisuals";
import * as conditionalStyles from "./conditionalFormatStyle";
import * as chartAxes from "./chartAxes";
import * as chartFormats from "./chartFormat";
import * as chartParts from "./chartParts";
import * as chartSeries from "./chartSeries";
import { chart, chartCollection } from "./charts";
import { dataValidation } from "./dataValidation";
import { documentTypes } from "./documentProperties";
import { pageBreak, pageBreakCollection } from "./pageBreaks";
import { cultureTypes } from "./culture";
import { rangeViewTypes } from "./rangeView";
import { styleTypes } from "./styles";
import { namedItem, namedItemArrayValues, namedItemCollection } from "./names";
import { headerFooter, headerFooterGroup, pageLayout } from "./pageLayout";
import { range } from "./range";
import { rangeAreas, rangeCollection } from "./rangeAreas";
import * as formats from "./rangeFormat";
import * as services from "./services";
import { worksheetFreezePanes, worksheetProtection } from "./sheetProtection";
import type { ApiType, Handle } from "./table";
import { removeDuplicatesResult } from "./copying";
import * as filtering from "./filtering";
import { rangeSort, tableSort } from "./sorting";
import * as tableParts from "./tableParts";
import { table, tableCollection, tableScopedCollection } from "./tables";
import * as workbooks from "./workbook";
import * as worksheets from "./worksheet";

const types = [
  workbooks.workbook,
  workbooks.application,
  workbooks.workbookCreated,
  workbooks.runtime,
  workbooks.workbookProtection,
  workbooks.settingCollection,
  workbooks.setting,
  worksheets.worksheetCollection,
  worksheets.worksheet,
  worksheetProtection,
  worksheetFreezePanes,
  range,
  rangeAreas,
  rangeCollection,
  formats.rangeFormat,
  formats.rangeFill,
  formats.rangeFont,
  formats.formatProtection,
  formats.rangeBorderCollection,
  formats.rangeBorder,
  dataValidation,
  conditionalFormats.conditionalFormatCollection,
  conditionalFormats.conditionalFormat,
  conditionalFormats.customConditionalFormat,
  conditionalFormats.conditionalFormatRule,
  conditionalFormats.cellValueConditionalFormat,
  conditionalFormats.textConditionalFormat,
  ...conditionalVisuals,
  conditionalStyles.conditionalRangeFormat,
  conditionalStyles.conditionalRangeFill,
  conditionalStyles.conditionalRangeFont,
  conditionalStyles.conditionalRangeBorderCollection,
  conditionalStyles.conditionalRangeBorder,
  namedItemCollection,
  namedItem,
  namedItemArrayValues,
  ...cultureTypes,
  ...rangeViewTypes,
  ...styleTypes,
  comments.commentCollection,
  comments.comment,
  comments.commentReplyCollection,
  comments.commentReply,
  ...documentTypes,
  pageBreakCollection,
  pageBreak,
  tableCollection,
  tableScopedCollection,
  table,
  tableParts.tableColumnCollection,
  tableParts.tableColumn,
  tableParts.tableRowCollection,
  tableParts.tableRow,
  tableSort,
  removeDuplicatesResult,
  rangeSort,
  filtering.filter,
  filtering.autoFilter,
  chartCollection,
  chart,
  ...Object.values(chartAxes),
  ...Object.values(chartFormats),
  ...chartParts.chartPartTypes,
  ...chartSeries.chartSeriesTypes,
  pageLayout,
  headerFooterGroup,
  headerFooter,
  services.customFunctions,
  services.addinService,
  services.appRuntimeService,
  services.appRuntimePersistenceService,
];

// Each type's entries take their own handle; a path only ever brings that kind to them.
export const apiTable: ApiTable = new Map(
  types.map((type) => [type.name, type as unknown as ApiType<Handle>]),
);
