export * from "./account";
export * from "./articles";
export * from "./bookmarks";
export * from "./catalogue";
export * from "./guides";
export * from "./planner";
export * from "./salaries";
export * from "./site";
