import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { ButtonRow } from '@/components/action-bar/action-bar'
import { ChoiceList } from '@/components/choice-list/choice-list'
import { WriteFailure } from '@/components/failure/failure'
import { Field } from '@/components/field/field'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { NarrativeField } from '@/components/narrative-field/narrative-field'
import { Notice } from '@/components/notice/notice'
import { TextInput } from '@/components/text-input/text-input'
import { useToast } from '@/components/toast/toast'
import { NOMINEE_KINDS } from '@/domain/nomination/nomination'
import type { NomineeForm } from '@/features/nominations/use-nominee-form'
import { NOMINEE_KIND_WORDS, nomineeFieldWord } from '@/text/nomination'
import { nomineeNote, nominationText } from '@/text/nomination-pages'
import '../../parts/nominations.scss'

const KINDS = NOMINEE_KINDS.map((value) => ({ value, label: NOMINEE_KIND_WORDS[value] }))

/** A colleague's version of what is being written, to choose between the two. */
function Theirs({ form }: { form: NomineeForm }) {
  const { theirs } = form
  if (!theirs) return null
  return (
    <>
      <Notice tone='warn' title={nominationText.theirs(theirs.savedByName)} urgent>
        <View>{theirs.name}</View>
        <View>{nomineeNote(theirs)}</View>
        <View>{theirs.reason}</View>
      </Notice>
      <ButtonRow>
        <Button kind='secondary' onPress={form.takeTheirs}>
          {nominationText.takeTheirs}
        </Button>
        <Button kind='secondary' onPress={form.keepMine}>
          {nominationText.keepMine}
        </Button>
      </ButtonRow>
    </>
  )
}

/** Writing one nominee; what is typed stays on the phone until it is saved. */
export function NomineeSheet({ form, note }: { form: NomineeForm; note: string }) {
  const toast = useToast()
  const { nominee } = form
  const save = async () => {
    if (await form.save()) toast.show({ tone: 'ok', text: nominationText.saved })
  }
  if (!form.open) return null
  return (
    <HalfSheet
      open
      title={form.isNew ? nominationText.addTitle : nominationText.editTitle}
      note={note}
      onClose={form.close}
      footer={
        <>
          <Button kind='secondary' onPress={form.close}>
            {form.noRoom ? nominationText.close : nominationText.keepHere}
          </Button>
          <Button loading={form.running} disabled={form.theirs !== undefined} onPress={() => void save()}>
            {nominationText.save}
          </Button>
        </>
      }
    >
      {form.theirs ? <Theirs form={form} /> : <WriteFailure failure={form.failure} title={nominationText.notSaved} />}
      {form.noRoom ? (
        <Notice tone='danger' title={nominationText.storageFull} urgent>
          {nominationText.storageFullNote}
        </Notice>
      ) : null}
      <TextInput
        label={nominationText.name}
        required
        value={nominee.name}
        onInput={(name) => form.write({ name })}
        placeholder={nominationText.nameExample}
      />
      <Field label={nominationText.kind}>
        <ChoiceList
          label={nominationText.kind}
          value={nominee.kind}
          choices={KINDS}
          onChange={(kind) => form.write({ kind })}
        />
      </Field>
      <NarrativeField
        label={nominationText.reason}
        value={nominee.reason}
        onInput={(reason) => form.write({ reason })}
        placeholder={nominationText.reasonExample}
      />
      <TextInput
        label={nominationText.optional(nomineeFieldWord('creditCode'))}
        value={nominee.creditCode}
        onInput={(creditCode) => form.write({ creditCode })}
        placeholder={nominationText.creditCodeLength}
      />
      <TextInput
        label={nominationText.optional(nomineeFieldWord('address'))}
        value={nominee.address}
        onInput={(address) => form.write({ address })}
      />
      <TextInput
        label={nominationText.optional(nomineeFieldWord('contact'))}
        value={nominee.contact}
        onInput={(contact) => form.write({ contact })}
      />
    </HalfSheet>
  )
}
