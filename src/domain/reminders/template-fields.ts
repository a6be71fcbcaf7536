/** The kinds of fields in WeChat's templates that a message can fill. A field's name is its kind and a number, which differ by template. */
const FIELD_KINDS = ['thing', 'phrase', 'date', 'time', 'number', 'character_string'] as const
type FieldKind = (typeof FIELD_KINDS)[number]

/** What messages of each template say. `sender` may be left out: WeChat names the program anyway. */
export const TEMPLATE_VALUES = {
  deadline: ['subject', 'due', 'hint', 'sender'],
  result: ['enterprise', 'result', 'hint'],
  todo: ['subject', 'count', 'hint'],
} as const
type Template = keyof typeof TEMPLATE_VALUES
type MessageValue = (typeof TEMPLATE_VALUES)[Template][number]

/** In which kinds of fields a value can stand. */
const FITS: Readonly<Record<MessageValue, readonly FieldKind[]>> = {
  subject: ['thing'],
  enterprise: ['thing'],
  hint: ['thing'],
  sender: ['thing'],
  result: ['phrase', 'thing'],
  due: ['date', 'time', 'character_string', 'thing'],
  count: ['number', 'character_string', 'thing'],
}

/** A field of a deployment's template, and what stands in it. */
export interface TemplateField {
  readonly field: string
  readonly kind: FieldKind
  readonly value: MessageValue
}

/** The fields of a template, or the part of their variable that makes no sense. */
export type TemplateFields = readonly TemplateField[] | { readonly wrong: string }

/** What the templates have that the deployment guide asks for. */
export const USUAL_FIELDS: Readonly<Record<Template, string>> = {
  deadline: 'thing1=subject,date2=due,thing3=hint',
  result: 'thing1=enterprise,phrase2=result,thing3=hint',
  todo: 'thing1=subject,number2=count,thing3=hint',
}

const findField = (template: Template, part: string): TemplateField | undefined => {
  const [, field = '', named = '', valueNamed = ''] = /^((\w+?)\d{1,2})=(\w+)$/.exec(part) ?? []
  const kind = FIELD_KINDS.find((each) => each === named)
  const value = TEMPLATE_VALUES[template].find((each) => each === valueNamed)
  return kind && value && FITS[value].includes(kind) ? { field, kind, value } : undefined
}

/**
 * Reads which field of a template says what: `thing1=subject,date2=due,thing3=hint`. Each field once, each value at least once, in a
 * field that can hold it.
 */
export const parseTemplateFields = (template: Template, text: string): TemplateFields => {
  const parts = text.split(/[\s,，]+/).filter((part) => part !== '')
  const fields: TemplateField[] = []
  for (const part of parts) {
    const found = findField(template, part)
    if (!found || fields.some(({ field }) => field === found.field)) return { wrong: part }
    fields.push(found)
  }
  const missing = TEMPLATE_VALUES[template].find(
    (each) => each !== 'sender' && !fields.some(({ value }) => value === each),
  )
  return missing === undefined ? fields : { wrong: `${missing}?` }
}
