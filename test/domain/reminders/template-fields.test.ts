import { parseTemplateFields, USUAL_FIELDS } from '@/domain/reminders/template-fields'

describe('which field of a template says what is read from a variable', () => {
  test.each<[string, 'deadline' | 'result' | 'todo', string, string]>([
    ['nothing at all', 'deadline', '', 'subject?'],
    ['a value is missing', 'deadline', 'thing1=subject,thing3=hint', 'due?'],
    ['a value that there is none of', 'deadline', 'thing1=subjct,date2=due,thing3=hint', 'thing1=subjct'],
    ['a value of another template', 'todo', 'thing1=subject,date2=due,thing3=hint', 'date2=due'],
    ['a kind that WeChat has not', 'todo', 'thin1=subject,number2=count,thing3=hint', 'thin1=subject'],
    ['a field without its number', 'todo', 'thing=subject,number2=count,thing3=hint', 'thing=subject'],
    ['a field twice', 'todo', 'thing1=subject,number2=count,thing1=hint', 'thing1=hint'],
    ['a kind that cannot hold it', 'result', 'phrase1=enterprise,phrase2=result,thing3=hint', 'phrase1=enterprise'],
    ['a date for a number', 'todo', 'thing1=subject,date2=count,thing3=hint', 'date2=count'],
    ['another order of things', 'deadline', 'subject=thing1,due=date2,hint=thing3', 'subject=thing1'],
  ])('%s is wrong, and which part is said', (_, template, text, wrong) => {
    expect(parseTemplateFields(template, text)).toEqual({ wrong })
  })

  test.each(['deadline', 'result', 'todo'] as const)('the usual ones of %s are right', (template) => {
    expect(parseTemplateFields(template, USUAL_FIELDS[template])).toHaveLength(3)
  })

  test('in any order, with blanks, other numbers and kinds, and a value in two fields', () => {
    expect(
      parseTemplateFields('deadline', ' time4=due， thing12=hint thing2=subject,thing5=hint,thing6=sender '),
    ).toEqual([
      { field: 'time4', kind: 'time', value: 'due' },
      { field: 'thing12', kind: 'thing', value: 'hint' },
      { field: 'thing2', kind: 'thing', value: 'subject' },
      { field: 'thing5', kind: 'thing', value: 'hint' },
      { field: 'thing6', kind: 'thing', value: 'sender' },
    ])
    expect(parseTemplateFields('todo', 'thing1=subject,character_string2=count,thing3=hint')).toContainEqual({
      ...{ field: 'character_string2', kind: 'character_string', value: 'count' },
    })
  })
})
