/** 绩效运行监控: the sheet beside a form that is filled in during the year. */
export { filledInOn, isMonitoringOf, monitoringPrefix } from "./monitoringSheet";
export { planMonitoring, type MonitoringWish } from "./planMonitoring";
export { budgetThresholds, budgetThresholdsOf, type BudgetThresholds } from "./thresholds";
