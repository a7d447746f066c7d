/**
 * What the shared runtime loads to answer the cells. The build appends CustomFunctions.associate()
 * for each function to the file that declares it.
 */
export * from "./functions";
