CREATE TABLE "technology_flags" (
	"technology_id" uuid NOT NULL,
	"occupation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"hot" boolean NOT NULL,
	"in_demand" boolean NOT NULL,
	CONSTRAINT "technology_flags_technology_id_occupation_id_name_pk" PRIMARY KEY("technology_id","occupation_id","name"),
	CONSTRAINT "technology_flags_flag_check" CHECK ("technology_flags"."hot" or "technology_flags"."in_demand")
);
--> statement-breakpoint
ALTER TABLE "occupation_roles" ADD COLUMN "nearest" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "technology_flags" ADD CONSTRAINT "technology_flags_technology_id_technologies_id_fk" FOREIGN KEY ("technology_id") REFERENCES "public"."technologies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "technology_flags" ADD CONSTRAINT "technology_flags_occupation_id_occupations_id_fk" FOREIGN KEY ("occupation_id") REFERENCES "public"."occupations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "technology_flags_occupation_idx" ON "technology_flags" USING btree ("occupation_id");--> statement-breakpoint
ALTER TABLE "occupation_roles" ADD CONSTRAINT "occupation_roles_relation_check" CHECK (not ("occupation_roles"."wider" and "occupation_roles"."nearest"));