import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { CheckList, ChoiceList } from '@/components/choice-list/choice-list'
import { DatePickerField } from '@/components/date-picker-field/date-picker-field'
import { FactField, FactResult } from '@/components/fact-field/fact-field'
import { NarrativeField } from '@/components/narrative-field/narrative-field'
import { Page } from '@/components/page/page'
import { PhotoGrid } from '@/components/photo-grid/photo-grid'
import { ScoreStepper } from '@/components/score-stepper/score-stepper'
import { SectionTitle } from '@/components/section-title/section-title'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { TextInput } from '@/components/text-input/text-input'
import { pictures } from './pictures'
import './gallery.scss'

const open = () => undefined

export function ControlsScreen() {
  const [score, setScore] = useState<number | null>(null)
  const [elder, setElder] = useState(true)
  const [reason, setReason] = useState<'a' | 'b' | null>('a')
  const [names, setNames] = useState<string[]>(['2'])
  const [date, setDate] = useState('2026-12-20')
  return (
    <Page>
      <SectionTitle title='按钮' />
      <Card>
        <View className='g-stack'>
          <Button onPress={open}>主要操作</Button>
          <Button kind='secondary' onPress={open}>
            次要操作
          </Button>
          <Button kind='danger' onPress={open}>
            退回修改
          </Button>
          <Button loading>提交中</Button>
          <Button disabled>不可提交</Button>
          <Button kind='text' onPress={open}>
            查看评分标准原文
          </Button>
          <Button openType='share' kind='secondary'>
            分享给同事
          </Button>
        </View>
      </Card>
      <SectionTitle title='填写' note='输入不设上限' />
      <Card>
        <TextInput label='填报人' value='' placeholder='与台账一致' required hint='只有责任工会看得到' />
        <TextInput label='联系电话' type='number' value='1380000' error='手机号要 11 位，现在是 7 位' />
        <TextInput label='企业' value='广东生益科技股份有限公司' readOnly />
        <FactField label='职工总数' unit='人' integer value='4210' hint='以年末在岗职工为准' />
        <FactField label='培训支出' unit='万元' value='18640000' error='比工资总额还大，请核对单位是不是万元' />
        <FactResult label='占比' value='1.2%' note='低于 1.5%' tone='warn' />
        <DatePickerField label='延期至' value={date} onChange={setDate} />
        <DatePickerField label='整改期限' value='' onChange={open} required />
        <NarrativeField
          label='自评情况'
          value=''
          saveState={{ kind: 'offline' }}
          placeholder='写清做了什么、多少人、有什么结果'
        />
        <NarrativeField label='保存失败时' value='开展技能竞赛 3 场。' saveState={{ kind: 'failed' }} onRetry={open} />
        <NarrativeField label='只读' value='已提交的内容在这里读。' readOnly />
        <ScoreStepper value={score} max={4} onChange={setScore} quick />
        <ScoreStepper label='核定分' value={4} max={4} onChange={open} />
        <ScoreStepper label='自评分' value={3.5} max={4} onChange={open} readOnly />
      </Card>
      <SectionTitle title='照片' />
      <Card>
        <PhotoGrid
          max={9}
          onOpen={open}
          onAdd={open}
          onRemove={open}
          onCaption={open}
          onRetry={open}
          photos={[
            { id: '1', src: pictures[0], caption: '职工技能竞赛颁奖现场合影', state: { kind: 'done' } },
            { id: '2', src: pictures[1], state: { kind: 'uploading', percent: 12 } },
            { id: '3', src: pictures[2], state: { kind: 'waiting' } },
            { id: '4', src: pictures[3], state: { kind: 'failed' } },
          ]}
        />
        <PhotoGrid photos={[]} onOpen={open} readOnly />
      </Card>
      <SectionTitle title='选择' />
      <Card>
        <ChoiceList
          label='处理'
          value={reason}
          onChange={setReason}
          choices={[
            { value: 'a', label: '退回修改', note: '企业收到提醒' },
            { value: 'b', label: '同意呈报', disabled: true, note: '还有 1 项未阅' },
          ]}
        />
        <CheckList
          label='催办'
          values={names}
          onChange={setNames}
          choices={[
            { value: '1', label: '广东微观科技有限公司' },
            { value: '2', label: '东莞市交通投资集团有限公司' },
          ]}
        />
        <SwitchRow label='关怀版' note='字更大，按钮更大' on={elder} onChange={setElder} />
        <SwitchRow label='截止提醒' on={false} onChange={open} />
      </Card>
    </Page>
  )
}
