-- What was said stays said: audit lines and revisions can be added, never changed.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows never change', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER audit_lines_immutable BEFORE UPDATE OR DELETE ON "audit_lines" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- A person's account may go; the revision keeps its text and loses only the name.
CREATE TRIGGER guide_revisions_immutable BEFORE UPDATE ON "guide_revisions" FOR EACH ROW
  WHEN (OLD.content IS DISTINCT FROM NEW.content OR OLD.guide_id <> NEW.guide_id OR OLD.content_hash <> NEW.content_hash OR OLD.created_at <> NEW.created_at OR OLD.origin <> NEW.origin)
  EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
INSERT INTO "site_version" ("id") VALUES (1) ON CONFLICT DO NOTHING;
