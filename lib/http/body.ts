import { AppError } from "../errors";

const maxDepth = 32;

/**
 * The whole body, no longer than `maxBytes`.
 * @throws AppError `too-large`, without reading on.
 */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  const tooLarge = () => new AppError("too-large", `The body may hold at most ${maxBytes} bytes.`);
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw tooLarge();
  if (!request.body) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = request.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.byteLength;
    if (length > maxBytes) {
      await reader.cancel();
      throw tooLarge();
    }
    parts.push(part.value);
  }
  return Buffer.concat(parts, length);
}

/**
 * Bytes as the JSON value they stand for, exactly: `request.json()` would turn broken bytes into U+FFFD.
 * @throws AppError `invalid` for what is not UTF-8, holds NUL or lone surrogates, is not JSON or nests too deep.
 */
export function decodeJson(bytes: Uint8Array): unknown {
  const text = decodeText(bytes);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new AppError("invalid", "The body is not JSON.");
  }
  refuseHostileValues(value);
  return value;
}

/**
 * A form of our own pages as an object of strings; an empty field counts as absent.
 * @throws AppError `invalid` for broken bytes and for a field given twice.
 */
export function decodeForm(bytes: Uint8Array): Record<string, string> {
  const fields: Record<string, string> = Object.create(null);
  for (const [name, value] of new URLSearchParams(decodeText(bytes))) {
    if (name in fields) throw invalidField(name, "This field is given twice.");
    if (value.includes("\uFFFD")) throw invalidField(name, "This text is not valid UTF-8.");
    if (value !== "") fields[name] = value;
  }
  refuseHostileValues(fields);
  return { ...fields };
}

function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new AppError("invalid", "The body is not valid UTF-8.");
  }
}

/**
 * Refuses NUL, lone surrogates and `__proto__` anywhere in a value, and nesting that is too deep. Walks without
 * recursion, so that no nesting can exhaust the stack.
 * @throws AppError `invalid`
 */
export function refuseHostileValues(root: unknown): void {
  const open: { value: unknown; path: string; depth: number }[] = [{ value: root, path: "", depth: 0 }];
  for (let at = open.pop(); at; at = open.pop()) {
    const { value, path, depth } = at;
    if (typeof value === "string") refuseHostileText(value, path);
    if (typeof value !== "object" || value === null) continue;
    if (depth >= maxDepth) throw new AppError("invalid", `The body nests deeper than ${maxDepth} levels.`);
    for (const [key, child] of Object.entries(value)) {
      refuseHostileText(key, path);
      if (key === "__proto__") throw invalidField(path, "This field is not known.");
      open.push({ value: child, path: path ? `${path}/${key}` : key, depth: depth + 1 });
    }
  }
}

function refuseHostileText(text: string, path: string): void {
  if (text.includes("\0")) throw invalidField(path, "Text may not hold the NUL character.");
  if (!text.isWellFormed())
    throw invalidField(path, "Text may not hold half a character (a lone surrogate).");
}

function invalidField(path: string, message: string): AppError {
  return new AppError("invalid", message, { errors: [{ path, message }] });
}
