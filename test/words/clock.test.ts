import { minuteSerial, momentText, timeText, todayText } from "../../src/words/clock";

test.each([
  [new Date(2024, 0, 5, 9, 5), "09:05", "2024-01-05"],
  [new Date(2024, 11, 31, 23, 59), "23:59", "2024-12-31"],
  [new Date(2025, 9, 10, 0, 10), "00:10", "2025-10-10"],
])("%s shows as %s on %s, by the clock here", (moment, time, day) => {
  expect(timeText(moment)).toBe(time);
  expect(todayText(moment)).toBe(day);
  expect(momentText(moment)).toBe(`${day} ${time}`);
});

test.each([
  [new Date(2024, 0, 5, 12, 0, 59, 999), 45296.5],
  [new Date(2024, 0, 5, 12, 1), 45296 + 721 / 1440],
  [new Date(2024, 11, 31, 6, 0), 45657.25],
  [new Date(2025, 0, 1, 0, 0), 45658],
])("%s is Excel's %d, to the minute", (moment, serial) => {
  expect(minuteSerial(moment)).toBe(serial);
});
