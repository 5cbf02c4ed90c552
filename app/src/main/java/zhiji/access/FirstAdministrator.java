package zhiji.access;

import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import zhiji.platform.Problem;
import zhiji.platform.Texts;

/** On an empty home, before anybody is answered: creates the user {@code admin}, and says its password if nobody chose one. */
@Component
class FirstAdministrator implements SmartInitializingSingleton {

    private static final String USERNAME = "admin";
    private static final int GENERATED_LENGTH = 16;

    private final Users users;
    private final Texts texts;
    private final String chosenPassword;

    FirstAdministrator(Users users, Texts texts, @Value("${zhiji.admin.password:}") String chosenPassword) {
        this.users = users;
        this.texts = texts;
        this.chosenPassword = chosenPassword;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var generated = chosenPassword.isEmpty();
        var password = generated ? Sessions.newSecret("").substring(0, GENERATED_LENGTH) : chosenPassword;
        create(password).ifPresent(user -> {
            if (generated) {
                // To the terminal of whoever starts the server, not to the log.
                System.out.println("zhiji: the first user is " + USERNAME + ", the password is " + password);
            }
        });
    }

    private Optional<User> create(String password) {
        try {
            return users.createFirst(new Users.NewUser(USERNAME, USERNAME, password));
        } catch (Problem refused) {
            var fault = refused.fields().getFirst();
            throw new PasswordRefused("The password in ZHIJI_ADMIN_PASSWORD is refused. "
                    + texts.of(Locale.ENGLISH, fault.code(), fault.values()));
        }
    }
}
