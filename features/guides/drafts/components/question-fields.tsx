import { Button } from "@/components/button";
import { Field, TextField } from "@/components/field";
import type { Question } from "../../content";
import { mostQuestions } from "../editor-text";

interface Props {
  /** Where the task stands among the others, and what it is called. */
  place: number;
  title: string;
  questions: readonly Question[];
  faultOf: (path: string) => string | undefined;
  onChange: (questions: Question[]) => void;
}

/** What readers of a task may ask themselves. A new question has a key of its own, which answers hold on to. */
export function QuestionFields({ place, title, questions, faultOf, onChange }: Props) {
  const change = (key: string, values: Partial<Question>) =>
    onChange(questions.map((one) => (one.key === key ? { ...one, ...values } : one)));
  const add = () =>
    onChange([...questions, { key: `q-${crypto.randomUUID().slice(0, 8)}`, question: "", answer: "" }]);
  return (
    <details>
      <summary className="cursor-pointer py-2 text-sm">
        Questions to check oneself ({questions.length})<span className="sr-only">{` of ${title}`}</span>
      </summary>
      <div className="grid gap-3 border-s border-rule ps-4">
        {questions.map(({ key, question, answer }, at) => (
          <div key={key} className="grid gap-2">
            <Field
              label={`Question ${at + 1} of task ${place + 1}`}
              id={`task-${place}-question-${at}`}
              maxLength={400}
              value={question}
              error={faultOf(`tasks/${place}/questions/${at}/question`)}
              onChange={(event) => change(key, { question: event.target.value })}
            />
            <TextField
              label={`Answer ${at + 1} of task ${place + 1}`}
              id={`task-${place}-answer-${at}`}
              rows={3}
              maxLength={6000}
              value={answer}
              error={faultOf(`tasks/${place}/questions/${at}/answer`)}
              onChange={(event) => change(key, { answer: event.target.value })}
            />
            <div>
              <Button variant="quiet" onClick={() => onChange(questions.filter((one) => one.key !== key))}>
                Take out<span className="sr-only">{` question ${at + 1} of ${title}`}</span>
              </Button>
            </div>
          </div>
        ))}
        <div>
          <Button variant="quiet" disabled={questions.length >= mostQuestions} onClick={add}>
            Add a question<span className="sr-only">{` to ${title}`}</span>
          </Button>
        </div>
      </div>
    </details>
  );
}
