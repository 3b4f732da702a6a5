# A driver moves to another file: that is a move also for somebody who only asks for one file.
printf 'aim A "Every child reads by 2030"\n' > aim.driver
printf 'import "aim.driver"\nprimary driver X "Reading" -> A\nprimary driver Y "Writing" -> A\n' > ward.driver
printf 'import "aim.driver"\nprimary driver Z "Speaking" -> A\n' > team.driver
git add -A && git commit -q -m 'Before'
printf 'import "aim.driver"\nprimary driver X "Reading" -> A\n' > ward.driver
printf 'import "aim.driver"\nprimary driver Z "Speaking" -> A\nprimary driver Y "Writing" -> A\n' > team.driver
driver diff -- ward.driver
driver diff -- team.driver
