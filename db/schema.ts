/**
 * Every table. A row of clinical data belongs to exactly one clinic: `clinic_id` is in every primary, unique and foreign key, so that the
 * database itself refuses a row that points into another clinic. Row level security, triggers and grants are in the migrations beside this.
 */
export * from "./schema/clinic";
export * from "./schema/columns";
export * from "./schema/exercises";
export * from "./schema/logs";
export * from "./schema/look-ups";
export * from "./schema/patients";
export * from "./schema/printing";
export * from "./schema/programs";
export * from "./schema/record";
export * from "./schema/safety";
export * from "./schema/sharing";
export * from "./schema/templates";
