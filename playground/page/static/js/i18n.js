// The page's own words. What bots and people say comes from the server, in the same language.

import { store } from "./store.js";

const WORDS = {
  en: {
    skip: "To the phones",
    clock: "Time",
    still: "The clock stands still until you let time pass.",
    hour: "+1 hour", evening: "This evening", tomorrow: "Tomorrow 8:00", monday: "Monday 9:00",
    later: (time) => `It is now ${time}.`,
    tools: "Settings",
    english: "English", chinese: "中文", language: "Language (starts anew)",
    large: "Larger type", dark: "Dark", light: "Light",
    curtain: "Behind the curtain", closeCurtain: "Close", reset: "Start anew",
    resetDone: "Everything is new.",
    stories: "Stories", closeStories: "Close the stories",
    intro: "These are the phones of neighbours, and the real bot is in their group. Watch a story, or be anyone yourself: write, press, let time pass. Nothing leaves this computer.",
    play: (title) => `Play: ${title}`,
    people: "Whose phone", hidden: "hidden",
    phone: (name, role) => `Phone of ${name}, ${role}`,
    chats: (name) => `Chats of ${name}`,
    unread: (n) => (n === 1 ? "1 unread message" : `${n} unread messages`),
    messages: (title) => `Messages: ${title}`,
    you: "You", members: (n) => `${n} members`, bot: "bot",
    typing: (name) => `${name} is writing`,
    message: "Write a message", send: "Send", photo: "Photo", commands: "Commands", ideas: "Ideas",
    more: "More", moreOf: (name) => `Reply, react and more: message of ${name}`,
    reply: "Reply", edit: "Edit", remove: "Delete", react: (emoji) => `React with ${emoji}`, copy: "Copy the text",
    replying: (name) => `Reply to ${name}`, editing: "Edit your message", cancel: "Cancel",
    edited: "edited", only: "Only you see this", forwarded: "Forwarded",
    photoBy: (name) => `Photo from ${name}`, photoMessage: "Photo", documentMessage: "File", locationMessage: "Location", pollMessage: "Poll",
    attached: "Photo to be sent", detach: "Take the photo away", badPhoto: "That is not a picture I can read.",
    save: (name) => `Save ${name}`, open: "Open", gone: "Message deleted",
    votes: (n) => (n === 1 ? "1 vote" : `${n} votes`), anonymous: "Anonymous poll", open_poll: "Poll", closed: "closed",
    start: "Start", blocked: "You have stopped this bot.", unblock: "Start it again", muted: "You may not write here.",
    empty: "Nothing here yet.", reactionBy: (emoji, n) => `${emoji}, ${n}`,
    step: (n) => `Step ${n}`, wait: "Pause", go: "Go on", one: "Next step", skipStory: "Skip to the end", done: "Close", after: (title) => `Next: ${title}`,
    says: (name, where) => `${name} writes in “${where}”`,
    tells: (name, where) => `${name} writes to ${where}, in private`,
    presses: (name, label) => `${name} presses “${label}”`,
    passes: (time) => `Time passes, until ${time}`,
    ended: "That was the story. What came true:",
    yours: "Now it is yours: write, press and let time pass on any phone.",
    broken: "You have taken the story into your own hands. Go on as you like.",
    lost: "The connection is lost. Is the program still running?",
    reload: "Please reload the page.", stuck: "The bot does not answer.", refused: "That cannot be done here (any more).",
    copied: "Copied.", nowhere: "This button leads out of the playground.", newMessage: (name, text) => `${name}: ${text}`,
    joined: (who, whom) => (whom === who ? `${who} joined` : `${who} added ${whom}`),
    left: (who, whom) => (whom === who ? `${who} left` : `${who} removed ${whom}`),
    pinned: (who) => `${who} pinned a message`, renamed: (title) => `The group is now called “${title}”`,
    upgraded: "This group was upgraded", happened: "Something happened",
    today: "Today", yesterday: "Yesterday",
  },
  zh: {
    skip: "跳到手机",
    clock: "时间",
    still: "时钟不会自己走，由您来拨。",
    hour: "过1小时", evening: "今天晚上", tomorrow: "明天8:00", monday: "周一9:00",
    later: (time) => `现在是${time}。`,
    tools: "设置",
    english: "English", chinese: "中文", language: "语言（会重新开始）",
    large: "大字", dark: "深色", light: "浅色",
    curtain: "幕后", closeCurtain: "关闭", reset: "重新开始",
    resetDone: "一切都重新开始了。",
    stories: "故事", closeStories: "收起故事",
    intro: "这些是邻居们的手机，群里的机器人是真的。您可以看一个故事，也可以当其中任何一个人：写字、按按钮、拨时间。所有内容都只留在这台电脑上。",
    play: (title) => `播放：${title}`,
    people: "谁的手机", hidden: "未显示",
    phone: (name, role) => `${name}的手机，${role}`,
    chats: (name) => `${name}的聊天`,
    unread: (n) => `${n}条未读`,
    messages: (title) => `消息：${title}`,
    you: "我", members: (n) => `${n}位成员`, bot: "机器人",
    typing: (name) => `${name}正在输入`,
    message: "写消息", send: "发送", photo: "照片", commands: "命令", ideas: "试试这句",
    more: "更多", moreOf: (name) => `回复、表情等：${name}的消息`,
    reply: "回复", edit: "修改", remove: "删除", react: (emoji) => `用${emoji}回应`, copy: "复制文字",
    replying: (name) => `回复${name}`, editing: "修改自己的消息", cancel: "取消",
    edited: "改过", only: "只有您看得到", forwarded: "转发",
    photoBy: (name) => `${name}发的照片`, photoMessage: "照片", documentMessage: "文件", locationMessage: "位置", pollMessage: "投票",
    attached: "要发送的照片", detach: "去掉照片", badPhoto: "这张图片读不了。",
    save: (name) => `保存${name}`, open: "打开", gone: "消息已删除",
    votes: (n) => `${n}票`, anonymous: "匿名投票", open_poll: "投票", closed: "已结束",
    start: "开始", blocked: "您停用了这个机器人。", unblock: "重新启用", muted: "您不能在这里发言。",
    empty: "还没有消息。", reactionBy: (emoji, n) => `${emoji}，${n}`,
    step: (n) => `第${n}步`, wait: "暂停", go: "继续", one: "下一步", skipStory: "跳到结尾", done: "关闭", after: (title) => `下一个：${title}`,
    says: (name, where) => `${name}在“${where}”里写`,
    tells: (name, where) => `${name}私下对${where}说`,
    presses: (name, label) => `${name}按下“${label}”`,
    passes: (time) => `时间过去，到${time}`,
    ended: "故事到这里。这些都做到了：",
    yours: "现在轮到您：在任何一部手机上写字、按按钮、拨时间。",
    broken: "故事由您接着演了，想怎么走都行。",
    lost: "连接断了。程序还在运行吗？",
    reload: "请刷新页面。", stuck: "机器人没有回应。", refused: "这里（现在）做不了这件事。",
    copied: "复制好了。", nowhere: "这个按钮会离开这里。", newMessage: (name, text) => `${name}：${text}`,
    joined: (who, whom) => (whom === who ? `${who}加入了` : `${who}邀请了${whom}`),
    left: (who, whom) => (whom === who ? `${who}离开了` : `${who}移除了${whom}`),
    pinned: (who) => `${who}置顶了一条消息`, renamed: (title) => `群名改为“${title}”`,
    upgraded: "群已升级", happened: "有变化",
    today: "今天", yesterday: "昨天",
  },
};

const LOCALES = { en: "en-GB", zh: "zh-CN" };

export const language = () => (store.state?.language === "zh" ? "zh" : "en");

/** The page's word for something; some take values. */
export function t(name, ...values) {
  const word = WORDS[language()][name] ?? name;
  return typeof word === "function" ? word(...values) : word;
}

const made = new Map(); // making a formatter takes the browser longer than all the rest of a draw

function format(seconds, options) {
  const zone = store.state.zone;
  const key = JSON.stringify([language(), zone, options]);
  if (!made.has(key)) made.set(key, new Intl.DateTimeFormat(LOCALES[language()], { timeZone: zone, hourCycle: "h23", ...options }));
  return made.get(key).format(seconds * 1000);
}

export const clockTime = (seconds) => format(seconds, { hour: "2-digit", minute: "2-digit" });
export const dayName = (seconds) => format(seconds, { weekday: "long", day: "numeric", month: "long" });
export const shortDay = (seconds) => format(seconds, { weekday: "short", day: "numeric", month: "short" });
export const dayAndTime = (seconds) => `${shortDay(seconds)} ${clockTime(seconds)}`;

const DAY = 86400;

/** The line between two days of a chat. */
export function dayLine(seconds) {
  const day = shortDay(seconds);
  if (day === shortDay(store.state.now)) return t("today");
  return day === shortDay(store.state.now - DAY) ? t("yesterday") : day;
}
