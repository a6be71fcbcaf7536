import { useState } from 'react'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceList } from '@/components/choice-list/choice-list'
import { DatePickerField } from '@/components/date-picker-field/date-picker-field'
import { Dialog } from '@/components/dialog/dialog'
import { WriteFailure } from '@/components/failure/failure'
import { Field as LabelledField } from '@/components/field/field'
import { NarrativeField } from '@/components/narrative-field/narrative-field'
import { Notice } from '@/components/notice/notice'
import { Page } from '@/components/page/page'
import { TextInput } from '@/components/text-input/text-input'
import { changedFields, doubtsIn, type EntryField, entryFields, firstProblem } from '@/features/ledger/entry-form'
import type { EntryForm, UsedLedgerEntry } from '@/features/ledger/use-ledger-entry'
import type { Failure } from '@/text/failures'
import { shownValue } from '@/text/ledger'
import { ENTRY_EDITOR_WORDS, ledgerText } from '@/text/ledger-pages'
import { ChangeList, DoubtNotice } from './entry-cards'

interface EntryFieldsProps {
  fields: readonly EntryField[]
  /** Say what is wrong in a field only once it was touched or sending was tried. */
  touched: (field: string) => boolean
  onType: (field: string, value: string) => void
}

function Field({
  field,
  error,
  onType,
}: {
  field: EntryField
  error: string | undefined
  onType: (text: string) => void
}) {
  const hint = field.changed ? ledgerText.wasBefore(shownValue(field.confirmed)) : undefined
  const shared = { label: field.label, value: field.value, hint, error, required: field.required }
  switch (field.kind) {
    case 'date':
      return <DatePickerField {...shared} onChange={onType} />
    case 'choice':
      return (
        <LabelledField label={field.label} hint={hint} error={error} required={field.required}>
          <ChoiceList
            label={field.label}
            value={field.value === '' ? null : field.value}
            onChange={onType}
            choices={field.choices.map((choice) => ({ value: choice, label: choice }))}
          />
        </LabelledField>
      )
    case 'number':
      return <TextInput {...shared} type='number' onInput={onType} />
    case 'text':
      return <TextInput {...shared} onInput={onType} />
  }
}

/** The fields of an entry, to be written. */
function EntryFields({ fields, touched, onType }: EntryFieldsProps) {
  return (
    <>
      {fields.map((field) => (
        <Field
          key={field.field}
          field={field}
          error={touched(field.field) ? field.problem : undefined}
          onType={(text) => onType(field.field, text)}
        />
      ))}
    </>
  )
}

export interface EntryEditorProps {
  view: NonNullable<UsedLedgerEntry['value']>
  form: EntryForm
  /** 核对 by the enterprise, or 更正 by the office, which has to say why. */
  as: 'check' | 'correct'
  running: boolean
  failure: Failure | undefined
  onSend: (fields: Array<{ field: string; value: string }>, note: string) => void
}

/** The entry as a form. Everything typed is kept on the phone; sending shows the changes once more, old and new. */
export function EntryEditor({ view, form, as, running, failure, onSend }: EntryEditorProps) {
  const [asking, setAsking] = useState<'send' | 'drop' | null>(null)
  const [tried, setTried] = useState(false)
  const words = ENTRY_EDITOR_WORDS[as]
  const fields = entryFields(view.entry, view.columns, form.edits, { withProposals: as === 'check' })
  const changed = changedFields(fields)
  const problem = firstProblem(as === 'check' ? fields : fields.filter((field) => field.changed))
  const noReason = as === 'correct' && form.note.trim() === ''
  const missing =
    problem ??
    (as === 'correct' && changed.length === 0
      ? ledgerText.nothingToCorrect
      : noReason
        ? ledgerText.reasonMissing
        : undefined)
  const send = () => {
    setTried(true)
    if (missing === undefined) setAsking('send')
  }
  return (
    <Page
      footer={
        <ActionBar
          hint={
            (tried ? missing : undefined) ??
            (changed.length === 0
              ? ledgerText.nothingChanged
              : ledgerText.changedCount(changed.length, form.unkept ? words.unkept : words.kept))
          }
        >
          <Button kind='secondary' onPress={() => setAsking('drop')}>
            {ledgerText.dropEdits}
          </Button>
          <Button loading={running} onPress={send}>
            {words.send}
          </Button>
        </ActionBar>
      }
      overlay={
        <>
          <Dialog
            open={asking === 'send'}
            title={changed.length === 0 ? ledgerText.sendWithoutChanges : ledgerText.confirmCount(changed.length)}
            confirmText={words.send}
            busy={running}
            onCancel={() => setAsking(null)}
            onConfirm={() => {
              setAsking(null)
              onSend(changed, form.note)
            }}
          >
            <ChangeList
              changes={fields
                .filter((field) => field.changed)
                .map(({ field, label, confirmed, value }) => ({ field, label, from: confirmed, to: value }))}
            />
            <DoubtNotice doubts={doubtsIn(fields, view.columns)} />
          </Dialog>
          <Dialog
            open={asking === 'drop'}
            title={ledgerText.dropTitle}
            body={ledgerText.dropNote}
            confirmText={ledgerText.dropEdits}
            danger
            onCancel={() => setAsking(null)}
            onConfirm={form.drop}
          />
        </>
      }
    >
      <WriteFailure failure={failure} title={ledgerText.notDone} />
      {form.unkept ? (
        <Notice tone='danger' title={ledgerText.storageFull} urgent>
          {ledgerText.storageFullNote(words.send)}
        </Notice>
      ) : null}
      <Card title={words.title} note={view.entry.enterpriseName}>
        <EntryFields fields={fields} touched={(field) => tried || field in form.edits} onType={form.type} />
        <NarrativeField label={words.note} value={form.note} onInput={form.say} suggested={null} />
      </Card>
    </Page>
  )
}
