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
import { nomineeNote } from '@/text/nomination-pages'
import '../../parts/nominations.scss'

const KINDS = NOMINEE_KINDS.map((value) => ({ value, label: NOMINEE_KIND_WORDS[value] }))

/** A colleague's version of what is being written, to choose between the two. */
function Theirs({ form }: { form: NomineeForm }) {
  const { theirs } = form
  if (!theirs) return null
  return (
    <>
      <Notice tone='warn' title={`${theirs.savedByName}刚刚改过这一家`} urgent>
        <View>{theirs.name}</View>
        <View>{nomineeNote(theirs)}</View>
        <View>{theirs.reason}</View>
      </Notice>
      <ButtonRow>
        <Button kind='secondary' onPress={form.takeTheirs}>
          用同事写的
        </Button>
        <Button kind='secondary' onPress={form.keepMine}>
          保留我写的
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
    if (await form.save()) toast.show({ tone: 'ok', text: '已保存到遴选名单' })
  }
  if (!form.open) return null
  return (
    <HalfSheet
      open
      title={form.isNew ? '增加遴选企业' : '修改遴选企业'}
      note={note}
      onClose={form.close}
      footer={
        <>
          <Button kind='secondary' onPress={form.close}>
            {form.noRoom ? '关闭' : '先存本机'}
          </Button>
          <Button loading={form.running} disabled={form.theirs !== undefined} onPress={() => void save()}>
            保存
          </Button>
        </>
      }
    >
      {form.theirs ? <Theirs form={form} /> : <WriteFailure failure={form.failure} title='没有保存' />}
      {form.noRoom ? (
        <Notice tone='danger' title='手机存储已满，没有存下' urgent>
          请点“保存”存到服务器，或清理手机空间；在那以前请不要关掉小程序。
        </Notice>
      ) : null}
      <TextInput
        label='企业（工业园区）全称'
        required
        value={nominee.name}
        onInput={(name) => form.write({ name })}
        placeholder='与营业执照一致'
      />
      <Field label='类别'>
        <ChoiceList label='类别' value={nominee.kind} choices={KINDS} onChange={(kind) => form.write({ kind })} />
      </Field>
      <NarrativeField
        label='遴选理由（必填）'
        value={nominee.reason}
        onInput={(reason) => form.write({ reason })}
        placeholder='如：工匠学院、技能等级自主评价、集体协商等方面的做法和成效'
      />
      <TextInput
        label={`${nomineeFieldWord('creditCode')}（可不填）`}
        value={nominee.creditCode}
        onInput={(creditCode) => form.write({ creditCode })}
        placeholder='18 位'
      />
      <TextInput
        label={`${nomineeFieldWord('address')}（可不填）`}
        value={nominee.address}
        onInput={(address) => form.write({ address })}
      />
      <TextInput
        label={`${nomineeFieldWord('contact')}（可不填）`}
        value={nominee.contact}
        onInput={(contact) => form.write({ contact })}
      />
    </HalfSheet>
  )
}
