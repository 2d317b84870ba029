import { defineSetting } from '@lianxun/plugin-api';
import { z } from 'zod';

const names = (title: string) => z.string().trim().min(1).max(500).meta({ title });

export const briefingSteps = defineSetting({
  key: 'inspection.briefing_steps',
  title: '三个汇报',
  help: '依次听取巡察情况汇报的机关，用顿号隔开，最多九个；第一个由巡察组汇报，以后由前一个汇报。已开始的汇报按开始时的顺序办完。',
  schema: names('听取汇报的机关').refine(
    (line) => line.split('、').length <= 9,
    '最多九个听取汇报的机关',
  ),
  default: '领导小组、书记专题会、党委常委会',
});

export const secretaryMeetingMembers = defineSetting({
  key: 'inspection.secretary_meeting_members',
  title: '书记专题会成员',
  help: '书记专题会听取汇报时预填的参加人员，用顿号隔开。',
  schema: names('参加人员'),
  default: '书记、副书记、组织部部长、纪委书记',
});

export const copyReceivers = defineSetting({
  key: 'inspection.copy_receivers',
  title: '抄告对象',
  help: '反馈意见抄告的对象，用顿号隔开；拟抄告时预填，可以增减。',
  schema: names('抄告对象'),
  default: '分管县领导、主责部门、纪检监察机关、组织部门',
});
