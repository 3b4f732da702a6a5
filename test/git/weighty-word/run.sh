# Increase becomes decrease, and weekly monthly: a change in meaning. Other words for the same: none.
cat > a.driver <<'END'
aim A "Every child reads by 2030"
primary driver X "Increase time to read" -> A
change idea W "Weekly circles" -> X
change idea H "Home visits by teachers" -> X
END
git add -A && git commit -q -m 'Before'
sed -i 's/Increase time/Decrease time/; s/Weekly/Monthly/; s/visits by teachers/visits of teachers/' a.driver
driver diff
