import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";

interface Words {
  label: ReactNode;
  /** What to write, and in which form; stands before the input. */
  hint?: ReactNode;
  /** What is wrong and how to mend it. */
  error?: ReactNode;
}

/** Each field needs an `id` (or a `name`, which then serves as the id) that is unique on the page. */
export function Field({ label, hint, error, ...input }: Words & InputHTMLAttributes<HTMLInputElement>) {
  const id = input.id ?? input.name ?? "";
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <input
        {...input}
        id={id}
        {...described(id, hint, error)}
        className={`input ${input.className ?? ""}`}
      />
    </Frame>
  );
}

export function TextField({
  label,
  hint,
  error,
  ...input
}: Words & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const id = input.id ?? input.name ?? "";
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <textarea
        rows={5}
        {...input}
        id={id}
        {...described(id, hint, error)}
        className={`input ${input.className ?? ""}`}
      />
    </Frame>
  );
}

/** Options are its children. */
export function SelectField({
  label,
  hint,
  error,
  ...input
}: Words & SelectHTMLAttributes<HTMLSelectElement>) {
  const id = input.id ?? input.name ?? "";
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <select
        {...input}
        id={id}
        {...described(id, hint, error)}
        className={`input ${input.className ?? ""}`}
      />
    </Frame>
  );
}

function Frame({ id, label, hint, error, children }: Words & { id: string; children: ReactNode }) {
  return (
    <div>
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="text-xs text-quiet">
          {hint}
        </p>
      ) : null}
      <div className="mt-1">{children}</div>
      {error ? (
        <p id={`${id}-error`} className="mt-1 font-semibold text-danger">
          {error}
        </p>
      ) : null}
    </div>
  );
}

function described(id: string, hint: ReactNode, error: ReactNode) {
  const ids = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter((part) => part !== null);
  return {
    "aria-describedby": ids.length > 0 ? ids.join(" ") : undefined,
    "aria-invalid": error ? true : undefined,
  };
}
