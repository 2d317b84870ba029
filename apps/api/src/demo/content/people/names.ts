import type { Random } from '../random.ts';

const surnames =
  '王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷普和杞毕起';
const maleGiven =
  '建明 志勇 文斌 晓峰 国栋 永昌 绍华 家伟 云飞 俊杰 学军 正荣 明辉 立强 海涛 光宇 嘉诚 振华 世荣 宏伟 少平 天佑 保林 德胜 子昂 思源 泽宇 启明 如松 江波 培刚 克俭 继东 春生 志坚 为民 景涛 兴旺 守信 浩然 树森 加林 道远 书恒 仕忠 亚东 成林 自强 开文 学良 怀远 玉明 俊峰 凯旋 新民 瑞祥 应龙 定邦 伯乐 向阳 传志 润泽 存厚 绍武 耀文 延年 致远 尚勤';
const femaleGiven =
  '丽华 秀英 晓燕 玉琼 美玲 云霞 春梅 静怡 雪莹 文娟 琼芬 艳红 雨晴 佳慧 淑珍 桂兰 海霞 敏 若兰 思琪 梦瑶 竹君 金凤 琳娜 晓蓉 慧敏 雅文 红艳 素芳 丽娟 欣怡 亚楠 凤仙 玲 婉婷 芸 晓彤 惠珍 翠莲 芳 睿涵 一诺 书瑶 蕊 映雪 采薇 如意 永芬 乔 彩云 月琴 子妍 宇晴 珊 荔 绍芬 明珠 晓鸥 念慈 菊仙';

const surnameList = surnames.split('');
const givenNames = { 男: maleGiven.split(' '), 女: femaleGiven.split(' ') };

/** A name that nobody in `taken` has yet; the name is added to it. */
export function freshName(random: Random, gender: '男' | '女', taken: Set<string>): string {
  for (;;) {
    const name = random.pick(surnameList) + random.pick(givenNames[gender]);
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}
