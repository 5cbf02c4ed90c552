package zhiji.access;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** On an empty home, before anybody is answered: creates the user {@code admin}, and says its password if nobody chose one. */
@Component
class FirstAdministrator implements SmartInitializingSingleton {

    private static final String USERNAME = "admin";
    private static final int GENERATED_LENGTH = 16;

    private final Users users;
    private final String chosenPassword;

    FirstAdministrator(Users users, @Value("${zhiji.admin.password:}") String chosenPassword) {
        this.users = users;
        this.chosenPassword = chosenPassword;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var generated = chosenPassword.isEmpty();
        var password = generated ? Sessions.newSecret("").substring(0, GENERATED_LENGTH) : chosenPassword;
        users.createFirst(new Users.NewUser(USERNAME, USERNAME, password)).ifPresent(user -> {
            if (generated) {
                // To the terminal of whoever starts the server, not to the log.
                System.out.println("zhiji: the first user is " + USERNAME + ", the password is " + password);
            }
        });
    }
}
