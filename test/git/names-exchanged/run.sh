# Two drivers exchange their names: what leads where is told without “X instead of X”.
cat > a.driver <<'END'
aim A "Every child reads by 2030"
primary driver X "Reading" -> A
primary driver Y "Writing" -> A
change idea L "Log" -> X
END
git add -A && git commit -q -m 'Two drivers'
sed -i 's/driver X/driver Z/; s/driver Y/driver X/; s/driver Z/driver Y/; s/L "Log" -> X/L "Log" -> Y/' a.driver
driver diff
