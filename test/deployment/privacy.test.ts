import { declaredUses, programSources } from '../../deployment/privacy'

test('what the sources use is declared with its purpose, an interface a line for each kind of information', () => {
  expect(declaredUses(programSources()).map(({ call, information }) => `${call} ${information}`)).toEqual([
    'chooseMedia 选中的照片或视频信息',
    'chooseMedia 摄像头',
    'chooseMessageFile 选中的文件',
    'setClipboardData 剪切板',
  ])
})

test('an interface that nobody has said the purpose of stops the guide, however it is called', () => {
  for (const source of ['Taro.getLocation({})', 'const { latitude } = await wx.getFuzzyLocation()', 'Taro.startRecord'])
    expect(() => declaredUses([source])).toThrow('nobody has said')
  for (const kind of ['getPhoneNumber', 'chooseAvatar'])
    expect(() => declaredUses([`<Button openType='${kind}'>`])).toThrow('declare it')
})

test('a name that only looks like one is none', () => {
  expect(declaredUses(['chooseMediaSheet(), Taro.chooseMediaLater(), getLocationName()'])).toEqual([])
})
