# After the test a spelling mistake of the prediction is mended: nobody is accused.
driver_of() {
  printf 'aim A "Every child reads by 2030"\nchange idea I "Log" -> A {\n  pdsa T "First week" {\n    predict "%s"\n    do "Two classes" on 2026-01-10\n  }\n}\n' "$1"
}
driver_of '20 of 26 hnad it in' > a.driver
git add -A && GIT_AUTHOR_DATE=2026-01-05T12:00:00Z git commit -q -m 'Before the test'
driver_of '20 of 26 hand it in' > a.driver
GIT_AUTHOR_DATE=2026-01-20T12:00:00Z git commit -q -a -m 'After the test'
driver check a.driver --git --today 2026-02-01 | grep '\[prediction' || echo 'Nothing is told.'
