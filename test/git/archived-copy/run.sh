# Last year’s theory is kept as a copy: that is told in one sentence.
cat > theory.driver <<'END'
aim A "Every child reads by 2030"
primary driver X "Reading" -> A
change idea L "Log" -> X
END
git add -A && git commit -q -m 'This year'
cp theory.driver theory-2026.driver
sed -i 's/Every child/Each child/' theory.driver
driver diff
