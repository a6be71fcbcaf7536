import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Cell, CellList } from '@/components/cell/cell'
import { Page } from '@/components/page/page'
import { ProgressBar } from '@/components/progress-bar/progress-bar'
import { StackedBar } from '@/components/stacked-bar/stacked-bar'
import { StatRow } from '@/components/stat-row/stat-row'

const open = () => undefined

const unions = [
  { name: '广州市总工会', done: 9, all: 12 },
  { name: '深圳市总工会', done: 8, all: 11 },
  { name: '东莞市总工会', done: 5, all: 5 },
  { name: '湛江市总工会', done: 1, all: 3 },
]

export function ProgressScreen() {
  return (
    <Page
      footer={
        <ActionBar>
          <Button kind='secondary' onPress={open}>
            导出
          </Button>
          <Button onPress={open}>提醒未提交 32 家</Button>
        </ActionBar>
      }
    >
      <Card>
        <StatRow
          stats={[
            { key: 'all', label: '入库企业', value: 100 },
            { key: 'sent', label: '已提交', value: 68 },
            { key: 'agreed', label: '同意呈报', value: 52, tone: 'ok' },
            { key: 'risk', label: '有风险', value: 7, tone: 'brand', onPress: open },
          ]}
        />
        <StackedBar
          label='全省进度'
          unit='家'
          segments={[
            { key: 'agreed', label: '同意', value: 52, tone: 'ok' },
            { key: 'wait', label: '待审', value: 16, tone: 'info' },
            { key: 'draft', label: '填报中', value: 23, tone: 'warn' },
            { key: 'none', label: '未开始', value: 9, tone: 'none' },
          ]}
        />
      </Card>
      <Card flush accent='brand'>
        <Cell
          title='34 家尚未分派责任工会'
          note='另有 66 家按名录给出建议，待确认'
          value='去分派'
          valueTone='brand'
          onPress={open}
        />
      </Card>
      <CellList>
        {unions.map(({ name, done, all }) => (
          <Cell
            key={name}
            title={name}
            value={`${done}/${all} 家${done === all ? ' ✓' : ''}`}
            onPress={open}
            arrow={false}
          >
            <ProgressBar value={done} max={all} label={`${name}进度`} />
          </Cell>
        ))}
      </CellList>
    </Page>
  )
}
