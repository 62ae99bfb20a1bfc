import { type Scope, scopes } from "../scopes";

const names: Record<Scope, string> = {
  this: "This one",
  following: "This and all that follow",
  all: "All of them",
};

/** For how much of a routine everything in its dialog is meant. */
export function ScopeField({
  value,
  isOtherRepeat,
  onChange,
}: {
  value: Scope;
  /** Whether the repeat differs from what is kept. */
  isOtherRepeat: boolean;
  onChange: (scope: Scope) => void;
}) {
  return (
    <fieldset className="border-t border-rule pt-4">
      <legend className="sr-only">What a change is for</legend>
      <div className="flex flex-wrap gap-x-5">
        {scopes.map((scope) => (
          <label key={scope} className="inline-flex min-h-11 items-center gap-1.5 has-disabled:text-quiet">
            <input
              type="radio"
              name="scope"
              value={scope}
              checked={value === scope}
              disabled={scope === "this" && isOtherRepeat}
              onChange={() => onChange(scope)}
            />
            {names[scope]}
          </label>
        ))}
      </div>
      <p role="status" className="text-xs text-quiet">
        {isOtherRepeat ? "Another repeat is never for one alone." : ""}
      </p>
    </fieldset>
  );
}
