# Two files side by side: what is gone stood in the older one.
printf 'aim A "Every child reads by 2030"\nprimary driver X "Reading" -> A\nprimary driver Y "Writing" -> A\n' > before.driver
printf 'aim A "Every child reads by 2030"\nprimary driver X "Reading" -> A\n' > after.driver
driver diff before.driver after.driver
